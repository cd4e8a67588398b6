import { isList } from '../../core/model/fields.js'
import { isProcess } from '../../subjects/documents/kinds.js'
import { type DocumentLink, entryLink } from '../shown/links/site-link.js'
import type { Publication } from '../shown/publication.js'

export interface ProcessCard {
  readonly document: DocumentLink
  readonly kind: string
  /** The processes that take up what it delivers, by id. */
  readonly next: readonly string[]
}

/** @returns the processes that are published, in the order of their ids */
export function processCards(publication: Publication): readonly ProcessCard[] {
  const processes = [...publication.entries.values()].filter(
    ({ document, shownAs }) => isProcess(document) && shownAs !== 'retired',
  )
  const shown = new Set(processes.map(({ document }) => document.id))
  return processes.map((entry) => {
    const { kind, next } = entry.document.fields
    const following = isList(next) ? next.map(String).filter((id) => shown.has(id)) : []
    return {
      document: entryLink(publication, entry),
      kind: typeof kind === 'string' ? kind : 'core',
      next: following,
    }
  })
}
