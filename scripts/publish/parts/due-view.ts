import { dueItems } from '../../lifecycle/due/due-items.js'
import type { CalendarDate } from '../../model/date.js'
import type { DueItem, DueStage } from '../../model/due-item.js'
import type { Publication } from '../publication.js'
import { perPublication } from './per-publication.js'
import { actorLink, type DocumentLink, documentLink, type SiteLink } from './site-link.js'

/** Something that somebody does by a day. */
export interface DueView {
  readonly key: string
  readonly document: DocumentLink
  readonly what: 'Action' | 'Review' | 'Other'
  readonly task: string
  readonly on: CalendarDate
  readonly stage: DueStage
  readonly daysLate: number
  /** The role or person that the document names. */
  readonly owner?: SiteLink
  /** Who that is. */
  readonly people: readonly SiteLink[]
  readonly how: string
  readonly command?: string
}

/** @returns what is due in documents that are published, the earliest first; nothing for readers outside the organization, as it names people */
export const dueViews = perPublication((publication): readonly (DueView & { readonly item: DueItem })[] =>
  publication.showsPeople ? dueItems(publication.current).flatMap((item) => viewOf(publication, item)) : [],
)

/** @returns what a person, or the holder of a role, does by a day */
export function dueOf(publication: Publication, actor: string): readonly DueView[] {
  const isMeant = ({ item: { owner, responsible } }: { readonly item: DueItem }) =>
    owner === actor || responsible.some(({ id }) => id === actor)
  return dueViews(publication)
    .filter((view) => view.item.stage !== 'later' || view.what === 'Action')
    .filter(isMeant)
}

function viewOf(publication: Publication, item: DueItem) {
  const document = documentLink(publication, item.document.id)
  if (!document) return []
  const { key, task, on, stage, daysLate, owner, responsible, how, command } = item
  return [
    {
      item,
      key,
      document,
      what: whatOf(item),
      task,
      on,
      stage,
      daysLate,
      ...(owner ? { owner: actorLink(publication, owner) } : {}),
      people: responsible.map(({ id = '' }) => actorLink(publication, id)),
      how,
      ...(command ? { command } : {}),
    },
  ]
}

function whatOf({ at }: DueItem): DueView['what'] {
  if (at === '/next_review') return 'Review'
  return at.startsWith('/actions/') ? 'Action' : 'Other'
}
