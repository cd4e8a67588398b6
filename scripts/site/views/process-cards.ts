import { isList } from '../../core/model/fields.js'
import { once } from '../../core/values/once.js'
import { isProcess } from '../../subjects/documents/kinds.js'
import { type DocumentLink, entryLink } from '../shown/links/site-link.js'
import type { Publication } from '../shown/publication.js'

export interface ProcessCard {
  readonly document: DocumentLink
  readonly kind: string
  /** The processes that take up what it delivers, by id. */
  readonly next: readonly string[]
  /** What comes in, and what goes out. */
  readonly inputs: readonly string[]
  readonly outputs: readonly string[]
  /** The process of which it is a part, by id. */
  readonly partOf?: string
}

/** The processes that are published, in the order of their ids. */
export const processCards = once((publication: Publication): readonly ProcessCard[] => {
  const processes = [...publication.entries.values()].filter(
    ({ document, shownAs }) => isProcess(document) && shownAs !== 'retired',
  )
  const shown = new Set(processes.map(({ document }) => document.id))
  return processes.map((entry) => {
    const { kind, next, inputs, outputs, part_of: whole } = entry.document.fields
    return {
      document: entryLink(publication, entry),
      kind: typeof kind === 'string' ? kind : 'core',
      next: texts(next).filter((id) => shown.has(id)),
      inputs: texts(inputs),
      outputs: texts(outputs),
      ...(typeof whole === 'string' && whole !== entry.document.id && shown.has(whole) && { partOf: whole }),
    }
  })
})

function texts(value: unknown): readonly string[] {
  return isList(value) ? value.map(String).filter((text) => text !== '') : []
}
