import type { Place, Target } from './place.js'
import type { TableCell } from './table-row.js'

/** An error makes a check fail; a warning only with `--max-warnings`; an info never. */
export type Severity = 'error' | 'warning' | 'info'

/** A change that is safe to make without asking. */
export type Fix = TextFix | RenameFix

/** A text that replaces what is there. */
export interface TextFix {
  readonly description: string
  readonly replacement: string
  /** What is replaced, if that is not what the problem points at. */
  readonly at?: Target
}

/** Another name for the file, in the folder in which it lies. What names the file is changed with it. */
interface RenameFix {
  readonly description: string
  /** The new path, from the root. */
  readonly renameTo: string
}

/** A fix as it is reported, with its place. */
export type LocatedFix = (Omit<TextFix, 'at'> & { readonly place: Place }) | RenameFix

/** One thing that is wrong, where it is, and what to do. */
export interface Problem {
  readonly rule: string
  readonly severity: Severity
  readonly message: string
  readonly file: string
  readonly place: Place
  /** The same of a file with rows. */
  readonly cell?: TableCell
  /** The id of the document concerned, where it has one. */
  readonly document?: string
  /** Requirements behind the rule, as `iso-9001-2015/7.5.2`. */
  readonly clauses: readonly string[]
  readonly fix?: LocatedFix
}
