import type { Metric } from './metric.js'
import type { NewValue } from './plan.js'
import type { Qms } from './qms.js'

/** What a new document of a type says without being asked, because the system knows it already. */
export interface Draft {
  /** The type whose documents begin like this. */
  readonly draftOf: string
  /**
   * @param given what its author says, by the dotted paths of fields
   * @returns values of fields that the author does not give, and sections to go on from
   */
  draft(qms: Qms, given: Readonly<Record<string, string | undefined>>): Drafted
  /**
   * What takes longer to find out, and is found out once all fields are known.
   *
   * @param values of all fields, by their dotted paths
   */
  complete?(qms: Qms, values: Readonly<Record<string, string | undefined>>, metrics: readonly Metric[]): Completed
}

interface Completed {
  /** Texts of sections that the type asks for, by title; a hint follows each. */
  readonly texts: Readonly<Record<string, string>>
  /** Below these. */
  readonly sections: Drafted['sections']
  /** Fields that hold lists or groups. */
  readonly groups: Readonly<Record<string, NewValue>>
  /** A file beside the document, called as this with an ending. */
  readonly file?: { readonly ending: string; readonly content: string }
}

interface Drafted {
  readonly values: Readonly<Record<string, string | undefined>>
  /** Below the sections that the type asks for. */
  readonly sections: readonly { readonly title: string; readonly text: string }[]
}

/** @returns the draft, with its form checked by the compiler */
export function defineDraft(draft: Draft): Draft {
  return draft
}
