/** What `--fix` did with one problem. */
export interface AppliedFix {
  readonly file: string
  /** The line of the file before the change. */
  readonly line: number
  readonly rule: string
  readonly from: string
  readonly to: string
  /** Why it was not made after all. */
  readonly notMade?: string
}
