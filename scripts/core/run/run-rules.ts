import type { Evaluation } from '../model/evaluation.js'
import type { Severity } from '../model/problem.js'
import type { Qms } from '../model/qms.js'
import type { ReportedProblem, Rule } from '../model/rule.js'
import { peopleGap } from '../questions/people-gap.js'
import { settingsGap } from '../questions/settings-gap.js'

/** What a rule found, and what that counts for here. */
export interface RuleFinding {
  readonly rule: Rule
  readonly severity: Severity
  readonly found: ReportedProblem
}

/**
 * Runs rules over the model; those that the settings switch off are left out.
 *
 * @param all the rules that there are, if these are only some of them
 * @returns what they found, rule by rule, whatever waivers and the baseline accept
 */
export function runRules(
  rules: readonly Rule[],
  qms: Qms,
  all: readonly Rule[] = rules,
): { readonly findings: readonly RuleFinding[] } & Pick<Evaluation, 'notEvaluated'> {
  const known = new Set(all.map(({ id }) => id))
  const findings: RuleFinding[] = []
  const notEvaluated: { rule: string; reason: string }[] = []
  for (const rule of rules) {
    const severity = severityIn(qms, rule)
    if (severity === 'off') continue
    const reason = whyNotEvaluated(rule, qms)
    if (reason) {
      notEvaluated.push({ rule: rule.id, reason })
      continue
    }
    for (const reason of rule.notJudged?.(qms) ?? []) notEvaluated.push({ rule: rule.id, reason })
    for (const found of rule.check(qms, known))
      findings.push({ rule, severity: severity ?? found.severity ?? rule.severity, found })
  }
  return { findings, notEvaluated }
}

function whyNotEvaluated({ needs, asksAbout, blocksChecking }: Rule, qms: Qms): string | undefined {
  const { base, history, approvedTexts, recordVersions } = qms
  // What keeps a file from being read is said whatever the settings are: it may be their own fault.
  const gap = (blocksChecking ? undefined : settingsGap(qms)) ?? (asksAbout ? peopleGap(qms) : undefined)
  if (gap) return gap
  if (needs === 'base' && !base) return 'Comparing needs an earlier commit. Name one with --base, such as --base main.'
  if (needs === 'record versions' && !recordVersions)
    return history?.gap ?? 'Git was not asked what records said before.'
  if (needs === 'record versions') return history?.gap
  if (needs !== 'history') return undefined
  return history && approvedTexts
    ? history.gap
    : 'They read git’s history. Name a branch with --base, such as --base main, or run qms verify.'
}

function severityIn(qms: Qms, rule: Rule): Severity | 'off' | undefined {
  const { settings } = judgesChange(rule) ? (qms.base ?? qms) : qms
  return settings.severities[rule.id]
}

/** Such a rule goes by the settings before the change: otherwise a change could switch off, waive or accept what stops it. */
export function judgesChange({ needs }: Rule): boolean {
  return needs !== undefined
}
