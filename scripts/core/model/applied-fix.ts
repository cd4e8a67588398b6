/** What `--fix` did about one problem. */
export type AppliedFix = ReplacedText | RenamedFile

interface Attempt {
  readonly file: string
  readonly rule: string
  /** Why it was not made after all. */
  readonly notMade?: string
}

export interface ReplacedText extends Attempt {
  /** The line of the file before the change. */
  readonly line: number
  readonly from: string
  readonly to: string
}

export interface RenamedFile extends Attempt {
  /** From the root. */
  readonly renamedTo: string
  /** The files in which what names it was changed. */
  readonly changed: readonly string[]
}
