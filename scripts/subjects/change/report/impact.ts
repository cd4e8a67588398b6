import type { Document } from '../../../core/model/document.js'

/** What a change of one document touches. */
export interface Impact {
  readonly document: Document
  /** What refers to it, by the title of the type, then by id. */
  readonly referrers: readonly ReferrerGroup[]
  readonly approvers: readonly Approver[]
  /** Who must know it, and again once it changed. */
  readonly trained: readonly (RoleAndPeople & { readonly acknowledged: readonly string[] })[]
}

interface ReferrerGroup {
  /** The title of the type of all of them. */
  readonly type: string
  /** Records stay as they are, whatever becomes of what they refer to. */
  readonly areRecords: boolean
  readonly documents: readonly Referrer[]
}

/** A document that refers to another. */
export interface Referrer {
  readonly id: string
  readonly title: string
  /** Fields by which it refers to the document, or `body`. */
  readonly by: readonly string[]
  /** Why the reference may no longer fit; undefined when a person looked at it since. */
  readonly suspect: string | undefined
}

export interface RoleAndPeople {
  readonly role: string
  /** Names. */
  readonly people: readonly string[]
}

export interface Approver extends RoleAndPeople {
  /** The name of the person who approved exactly this text in that role. */
  readonly approvedBy?: string
}
