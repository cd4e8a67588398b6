import type { CalendarDate } from '../model/date.js'
import { groupBy } from '../model/group-by.js'
import type { Problem, Severity } from '../model/problem.js'
import type { Rule } from '../model/rule.js'

/** What a check found, ready to be shown in any form. */
export interface CheckResult {
  readonly today: CalendarDate
  /** How many documents were read. */
  readonly documents: number
  readonly problems: readonly Problem[]
  /** Where their files are in the git repository: `quality/`, mostly empty. GitHub counts paths from its root. */
  readonly folder: string
  readonly waived: number
  readonly baselined: number
  readonly notEvaluated: readonly NotEvaluated[]
  /** The rules that were run. */
  readonly rules: readonly Rule[]
  /** The lines of every file that has a problem. */
  readonly sources: ReadonlyMap<string, readonly string[]>
  /** The toolkit's version. */
  readonly version: string
  /** The page that explains the rules, each under its name. */
  readonly rulesUrl: string
}

interface NotEvaluated {
  readonly rule: string
  readonly reason: string
}

interface FormatOptions {
  readonly color: boolean
}

export type CheckFormat = (result: CheckResult, options: FormatOptions) => string

export function countBySeverity(problems: readonly Problem[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, info: 0 }
  for (const { severity } of problems) counts[severity]++
  return counts
}

/** @returns the rules that could not be evaluated, those with one reason together */
export function groupByReason(notEvaluated: readonly NotEvaluated[]) {
  return [...groupBy(notEvaluated, ({ reason }) => reason)].map(([reason, rules]) => ({
    reason,
    rules: rules.map(({ rule }) => rule),
  }))
}
