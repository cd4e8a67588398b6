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
