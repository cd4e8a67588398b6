import type { Problem } from './problem.js'

/** What the rules say of the whole system. */
export interface Evaluation {
  /** Sorted by file and place. */
  readonly problems: readonly Problem[]
  /** Accepted for now by a waiver in qms.yml. */
  readonly waived: readonly Problem[]
  /** Known when the baseline was written. */
  readonly baselined: readonly Problem[]
  readonly notEvaluated: readonly NotEvaluated[]
}

interface NotEvaluated {
  readonly rule: string
  readonly reason: string
}
