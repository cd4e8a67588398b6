import { groupBy } from '../../core/values/group-by.js'
import type { SiteLink } from '../shown/links/site-link.js'
import type { Publication } from '../shown/publication.js'
import { type ProcessCard, processCards } from './process-cards.js'

/** A process among the others: one that is deeper is a part of the one before it. */
export interface ListedProcess extends SiteLink {
  readonly id: string
  readonly depth: number
}

/** @returns the processes that are published, each followed by its parts; processes that are parts of each other are all at the top */
export function processTree(publication: Publication): readonly ListedProcess[] {
  const cards = processCards(publication)
  const parts = groupBy(cards, ({ partOf }) => partOf)
  const listed = new Set<string>()
  const list = (card: ProcessCard, depth: number): readonly ListedProcess[] => {
    const { id, text, path = '' } = card.document
    if (listed.has(id)) return []
    listed.add(id)
    return [{ id, text, path, depth }, ...(parts.get(id) ?? []).flatMap((part) => list(part, depth + 1))]
  }
  const tops = cards.filter(({ partOf }) => partOf === undefined)
  return [...tops, ...cards].flatMap((card) => list(card, 0))
}
