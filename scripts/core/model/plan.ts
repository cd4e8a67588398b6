import type { Target } from './place.js'
import type { SourceFile } from './source-file.js'

/**
 * What a decision does to the files of a repository. It is decided on one state of these files, and applied to that state
 * completely or not at all.
 */
export interface Plan {
  readonly changes: readonly FileChange[]
  /** Files that the decision was made on and that stay as they are. */
  readonly restsOn?: readonly KnownFile[]
  /** What a person is told once the plan is applied, a paragraph each. */
  readonly sentences: readonly string[]
}

/** A file as it was when the decision was made. */
export interface KnownFile {
  /** From the root of the quality management system. */
  readonly path: string
  /** Git’s id of its bytes. */
  readonly blob: string
}

export type FileChange = CreatedFile | EditedFile | AppendedFile | ReplacedFile | DeletedFile | MovedFile

/** A file where there was none. */
export interface CreatedFile {
  readonly kind: 'create'
  readonly path: string
  readonly content: string | Uint8Array
}

/** A document of which only some fields change, and no other byte. */
export interface EditedFile extends KnownFile {
  readonly kind: 'edit'
  readonly edits: readonly FieldEdit[]
}

/** A file that gets lines at its end, and no other change. */
export interface AppendedFile extends KnownFile {
  readonly kind: 'append'
  /** Without their line ends. */
  readonly lines: readonly string[]
}

export interface ReplacedFile extends KnownFile {
  readonly kind: 'replace'
  readonly content: string | Uint8Array
}

interface DeletedFile extends KnownFile {
  readonly kind: 'delete'
}

export interface MovedFile extends KnownFile {
  readonly kind: 'move'
  /** Where nothing lies yet, or what lies there moves away by the same plan. */
  readonly to: string
  /** What it says then, if that changes, too. */
  readonly content?: string
}

/** A value to write: text, or groups and lists of it. */
export type NewValue = string | number | readonly NewValue[] | { readonly [name: string]: NewValue | undefined }

/** A change of one field of a front matter, by its dotted path. */
export type FieldEdit = SetField | AddedEntry

export interface SetField {
  readonly path: string
  /** The new value; undefined removes the field. */
  readonly value: NewValue | undefined
  /** For a field that is not there yet: the top-level field after which to put it, if there is one. */
  readonly after?: string
}

/** One entry more at the end of a list. */
export interface AddedEntry {
  readonly path: string
  readonly entry: NewValue
}

/** Why nothing is decided. */
export interface Refusal {
  /** In a sentence, without what to do. */
  readonly reason: string
  /** What to do instead, in a sentence. */
  readonly remedy?: string
  /** What the reason is about, if it does not name the file itself. */
  readonly place?: { readonly file: SourceFile; readonly at: Target }
}

export type PlanOrRefusal<Decided extends Plan = Plan> = Decided | Refusal

/** @returns whether a decision, or a part of one, was refused */
export function isRefusal<Decided>(decision: Decided | Refusal): decision is Refusal {
  return typeof decision === 'object' && decision !== null && 'reason' in decision
}

/** @returns what all of the plans do together */
export function joinPlans(plans: readonly Plan[]): Plan {
  return {
    changes: plans.flatMap(({ changes }) => changes),
    restsOn: plans.flatMap(({ restsOn = [] }) => restsOn),
    sentences: plans.flatMap(({ sentences }) => sentences),
  }
}
