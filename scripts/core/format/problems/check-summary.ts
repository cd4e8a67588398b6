import type { Severity } from '../../model/problem.js'
import { counted } from '../../words/counted.js'
import { listInWords } from '../../words/list-in-words.js'
import type { Colors } from '../text/colors.js'
import { printable } from '../text/printable.js'
import { type CheckResult, countBySeverity } from './check-result.js'

const NOUNS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' }

/** The last line: what was looked at, and what came of it. */
export function formatSummary(result: CheckResult, paint: Colors): string {
  const counts = countBySeverity(result.problems)
  const fixable = result.problems.filter(({ fix }) => fix).length
  const sign =
    counts.error > 0
      ? paint.red('✖')
      : counts.warning > 0
        ? paint.yellow('▲')
        : counts.info > 0
          ? paint.blue('●')
          : paint.green('✔')
  return [
    `${sign} ${whatWasLookedAt(result)}: ${countInWords(result.problems)}${aside(result)}.`,
    ...(fixable > 0 ? [`${fixable} can be fixed with --fix.`] : []),
    ...elsewhere(result),
    ...(result.notEvaluated.length > 0 ? [`${counted(result.notEvaluated.length, 'rule')} not evaluated.`] : []),
  ].join(' ')
}

/** @returns `2 errors, 1 warning`, or `no problems` */
export function countInWords(problems: CheckResult['problems']): string {
  const counts = countBySeverity(problems)
  const found = (['error', 'warning', 'info'] as const).filter((severity) => counts[severity] > 0)
  return found.map((severity) => counted(counts[severity], NOUNS[severity])).join(', ') || 'no problems'
}

/** @returns `2 documents checked as of 2026-11-22`, or where alone the check looked */
export function whatWasLookedAt({ only, documents, today }: CheckResult): string {
  return only
    ? `Looked only at ${listInWords(only.paths.map(printable))}`
    : `${counted(documents, 'document')} checked as of ${today}`
}

function aside({ waived, baselined }: CheckResult): string {
  const accepted = [
    ...(waived > 0 ? [`${waived} waived`] : []),
    ...(baselined > 0 ? [`${baselined} in the baseline`] : []),
  ]
  return accepted.length > 0 ? ` (${accepted.join(', ')})` : ''
}

/** @returns a sentence on what was not looked at, if that was asked for */
export function elsewhere({ only }: CheckResult): readonly string[] {
  if (!only) return []
  if (only.elsewhere === 0) return ['There are none elsewhere.']
  return [`${counted(only.elsewhere, 'problem')} elsewhere ${only.elsewhere === 1 ? 'is' : 'are'} not shown.`]
}
