import type { Target } from './place.js'
import type { TextFix } from './problem.js'
import type { RegisterEntry } from './register-entry.js'
import type { TableRow } from './table-row.js'

/** A fault that reading found. The rule of that name reports it, so that no content ever stops a run. */
export interface Defect {
  readonly rule: DefectRule
  readonly message: string
  readonly at: Target
  readonly fix?: TextFix
  /** Why the field is needed, where it is missing. */
  readonly missing?: string
}

/** The rules that report what reading found. */
export type DefectRule =
  | 'readable-file'
  | 'readable-text'
  | 'file-size'
  | 'regular-file'
  | 'no-merge-conflicts'
  | 'no-cut-off-values'
  | 'no-invisible-characters'
  | 'line-ends'
  | 'nesting-depth'
  | 'front-matter-present'
  | 'front-matter-closed'
  | 'front-matter-language'
  | 'valid-yaml'
  | 'unique-keys'
  | 'plain-yaml'
  | 'known-type'
  | 'known-fields'
  | 'required-fields'
  | 'complete-record'
  | 'valid-values'
  | 'real-dates'
  | 'valid-settings'
  | 'valid-schemas'
  | 'valid-rows'

/** A file of which parts are YAML, such as a document's front matter or a whole settings file; or a part of it that is a record. */
export interface SourceFile {
  /** From the repository's root, with forward slashes. */
  readonly path: string
  /** The YAML as written, and the line of the file on which it begins. Kept so that any field can be found again. */
  readonly yaml: { readonly source: string; readonly line: number }
  /** The row that it is, where a file holds several documents. */
  readonly row?: TableRow | undefined
  /** The entry that it is, where it is in a list of another document. */
  readonly entry?: RegisterEntry | undefined
  readonly defects: readonly Defect[]
}
