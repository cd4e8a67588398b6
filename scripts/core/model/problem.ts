import type { Place, Target } from './place.js'

/** An error makes a check fail; a warning only with `--max-warnings`; an info never. */
export type Severity = 'error' | 'warning' | 'info'

/** A change that is safe to make without asking: the text that replaces what is there. */
export interface Fix {
  readonly description: string
  readonly replacement: string
  /** What is replaced, if that is not what the problem points at. */
  readonly at?: Target
}

/** One thing that is wrong, where it is, and what to do. */
export interface Problem {
  readonly rule: string
  readonly severity: Severity
  readonly message: string
  readonly file: string
  readonly place: Place
  /** The id of the document concerned, where it has one. */
  readonly document?: string
  /** Requirements behind the rule, as `iso-9001-2015/7.5.2`. */
  readonly clauses: readonly string[]
  readonly fix?: { readonly description: string; readonly replacement: string; readonly place: Place }
}
