import { isPartOfFile } from '../../core/model/register-entry.js'
import type { PackScope } from '../../subjects/certification/pack-scope.js'
import type { Publication, PublishedDocument } from '../shown/publication.js'
import { type ClauseInPack, clauseInPack } from './clause-sections.js'

/** What a pack is made from. */
export interface PackContents {
  readonly publication: Publication
  readonly scope: PackScope
  /** What was read; undefined where git does not keep the files. */
  readonly commit?: string
  readonly hasApprovals: boolean
  /** The same on paper: files in the folder of the pack. */
  readonly paper?: readonly string[]
}

/** What is in a pack for its readers. */
export interface Packed {
  /** Ids of all that follows. */
  readonly chosen: ReadonlySet<string>
  readonly clauses: readonly ClauseInPack[]
  /** In force. */
  readonly documents: readonly PublishedDocument[]
  readonly records: readonly PublishedDocument[]
}

export function packedIn({ publication, scope }: PackContents): Packed {
  const all = scope.documents.flatMap(({ id }) => publication.entries.get(id) ?? [])
  const chosen = new Set(all.map(({ document }) => document.id))
  return {
    chosen,
    clauses: scope.clauses.flatMap((full) => clauseInPack(publication, full, chosen) ?? []),
    documents: all.filter(({ shownAs }) => shownAs === 'in force'),
    records: all.filter(({ shownAs }) => shownAs === 'record'),
  }
}

/** @returns whether it has a page of its own; others are on that of their register or table */
export function hasOwnPage({ document }: PublishedDocument): boolean {
  return !isPartOfFile(document)
}
