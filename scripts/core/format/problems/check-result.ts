import type { AppliedFix } from '../../model/applied-fix.js'
import type { Problem, Severity } from '../../model/problem.js'
import type { Rule } from '../../model/rule.js'
import type { UnreadFile } from '../../model/unread-file.js'
import type { CalendarDate } from '../../values/date.js'
import { groupBy } from '../../values/group-by.js'

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
  /** What looks like a document, but was not read. */
  readonly unread: readonly UnreadFile[]
  /** The files and folders that were asked for, from the repository's root; missing if everything was. */
  readonly only?: {
    readonly paths: readonly string[]
    /** How many problems other files have. */
    readonly elsewhere: number
  }
  /** How many clauses of each standard are not answered, and why. */
  readonly openClauses: readonly OpenClauses[]
  /** What was changed before checking; missing if nothing was to be changed. */
  readonly fixes?: readonly AppliedFix[]
  /** The rules that were run. */
  readonly rules: readonly Rule[]
  /** The lines of every file that has a problem. */
  readonly sources: ReadonlyMap<string, readonly string[]>
  /** The toolkit's version. */
  readonly version: string
  /** The page that lists the rules. */
  readonly rulesUrl: string
  /** The address at which a rule is described. */
  readonly ruleUrl: (rule: string) => string
}

interface OpenClauses {
  readonly standard: string
  /** How many clauses ask for documents or records. */
  readonly asked: number
  readonly gaps: number
  /** Their records are older than counts. */
  readonly tooOld: number
  readonly notJudged: number
  /** What will answer some of them, once it is in force. */
  readonly pending: readonly string[]
}

interface NotEvaluated {
  readonly rule: string
  readonly reason: string
}

interface FormatOptions {
  readonly color: boolean
  /** Show everything, whether or not it fits one screen. */
  readonly all?: boolean
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
