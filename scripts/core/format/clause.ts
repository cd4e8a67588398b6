import type { ClauseGuide } from '../model/clause-guide.js'
import { type Clause, parentClause, type Standard } from '../model/requirement.js'

const ASKS = { maintain: 'a document', retain: 'records' } as const

/**
 * A clause as Markdown that reads well on a terminal, too: what it wants, why, what auditors look at, what often goes wrong.
 *
 * @param guide missing where there is no explanation
 * @param held what the system has for the clause, a line each
 */
export function formatClause(
  standard: Standard,
  { clause, title, information, change }: Clause,
  guide: ClauseGuide | undefined,
  held: readonly string[],
): string {
  const below = [...standard.clauses.values()].filter((one) => parentClause(one.clause) === clause)
  const asks = information.map((one) => ASKS[one]).join(' and ')
  const parts = [
    `# ${clause} ${title}`,
    `${standard.name}, in our own words. The text of the standard decides.${asks && ` It asks for ${asks}.`}`,
    ...(standard.note ? [standard.note] : []),
    ...(change === undefined ? [] : [`What changes: ${change}`]),
    ...(guide ? guideParts(guide) : withoutGuide(standard, below)),
    ...(held.length > 0 ? [`What this system has for it:\n\n${held.join('\n')}`] : []),
  ]
  return `${parts.join('\n\n')}\n`
}

function guideParts({ wants, why, auditors_see, auditors_ask, goes_wrong }: ClauseGuide): readonly string[] {
  return [
    `What it wants: ${wants}`,
    `Why: ${why}`,
    `What auditors ask to see:\n\n${bullets(auditors_see)}`,
    `Whom they ask:\n\n${bullets(auditors_ask)}`,
    `What often goes wrong:\n\n${bullets(goes_wrong)}`,
  ]
}

function withoutGuide({ name }: Standard, below: readonly Clause[]): readonly string[] {
  if (below.length === 0) return [`There is no explanation of this clause of ${name} yet.`]
  return [`Its clauses:\n\n${bullets(below.map(({ clause, title }) => `${clause} ${title}`))}`]
}

function bullets(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n')
}
