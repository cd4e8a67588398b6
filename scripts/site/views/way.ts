import { isPartOfFile } from '../../core/model/register-entry.js'
import { groupBy } from '../../core/values/group-by.js'
import { once } from '../../core/values/once.js'
import { processOf } from '../../subjects/documents/process-of.js'
import { entryLink, type SiteLink } from '../shown/links/site-link.js'
import { trailOfType } from '../shown/menu-links.js'
import type { Publication, PublishedDocument } from '../shown/publication.js'
import { type ProcessContents, processContents } from './process-contents.js'

/** Where a page is among the others. */
export interface Way {
  /** From the top to what holds the page: the first is in the menu. */
  readonly trail: readonly SiteLink[]
  /** The process that it belongs to. */
  readonly process?: ProcessContents
  /** Its neighbours among those of its type, by id. */
  readonly previous?: SiteLink
  readonly next?: SiteLink
}

/** @returns where the page of a document or record is */
export function wayOf(publication: Publication, entry: PublishedDocument): Way {
  const [before, after] = neighbours(publication).get(entry) ?? []
  const process = processContents(publication).get(processOf(publication.working, entry.workingCopy) ?? '')
  return {
    trail: trailOfType(publication, entry.document.type),
    ...(process && { process }),
    ...(before && { previous: entryLink(publication, before) }),
    ...(after && { next: entryLink(publication, after) }),
  }
}

/** @returns what leads to a page that belongs to a document or record, which is the last */
export function trailTo(publication: Publication, entry: PublishedDocument): Way['trail'] {
  return [...trailOfType(publication, entry.document.type), entryLink(publication, entry)]
}

type Neighbours = readonly [before: PublishedDocument | undefined, after: PublishedDocument | undefined]

const neighbours = once((publication: Publication): ReadonlyMap<PublishedDocument, Neighbours> => {
  const withPage = [...publication.entries.values()].filter(({ document }) => !isPartOfFile(document))
  return new Map(
    [...groupBy(withPage, ({ document }) => document.type).values()].flatMap((ofType) =>
      ofType.map((entry, index) => [entry, [ofType[index - 1], ofType[index + 1]]] as const),
    ),
  )
})
