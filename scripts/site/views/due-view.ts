import type { CalendarDate } from '../../core/values/date.js'
import { defined } from '../../core/values/defined.js'
import { once } from '../../core/values/once.js'
import { type DueItem, type DueKind, type DueStage, kindOfDue } from '../../subjects/actions/due/due-item.js'
import { dueItems } from '../../subjects/actions/due/due-items.js'
import {
  actorLink,
  type DocumentLink,
  documentLink,
  type SiteLink,
  titleOf,
  typeTitle,
} from '../shown/links/site-link.js'
import type { Publication } from '../shown/publication.js'

/** Something that a person does by a day. */
export interface DueView {
  readonly key: string
  readonly document: DocumentLink
  readonly what: DueKind
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

/** What is due, the earliest first; for readers of one class, in documents that they may see. Nothing for those outside the organization, as it names people. */
const published = once((publication: Publication): readonly { readonly view: DueView; readonly item: DueItem }[] => {
  if (!publication.showsPeople) return []
  return dueItems(publication.working).flatMap((item) => {
    const view = viewOf(publication, item)
    // Reviews that are far off are in the register of documents.
    return view && (view.stage !== 'later' || view.what !== 'review') ? [{ view, item }] : []
  })
})

/** @returns what a person does by a day, the earliest first, without reviews that are far off */
export function dueViews(publication: Publication): readonly DueView[] {
  return published(publication).map(({ view }) => view)
}

/** @returns what a person, or the holder of a role, does by a day */
export function dueOf(publication: Publication, actor: string): readonly DueView[] {
  const isMeant = ({ owner, responsible }: DueItem) => owner === actor || responsible.some(({ id }) => id === actor)
  return published(publication)
    .filter(({ item }) => isMeant(item))
    .map(({ view }) => view)
}

function viewOf(publication: Publication, item: DueItem): DueView | undefined {
  const document = documentLink(publication, item.document.id) ?? withoutPage(publication, item)
  if (!document) return undefined
  const { key, task, on, stage, daysLate, owner, responsible, how, command } = item
  return {
    key,
    document,
    what: kindOfDue(item),
    task: publication.sentence(task),
    on,
    stage,
    daysLate,
    ...(owner && { owner: actorLink(publication, owner) }),
    people: responsible.map(({ id = '' }) => actorLink(publication, id)),
    how: publication.sentence(how),
    ...defined({ command }),
  }
}

/** A first text that waits for approval or acknowledgement has no page yet, and work to do all the same. */
function withoutPage(publication: Publication, { document }: DueItem): DocumentLink | undefined {
  if (publication.options.audience !== undefined) return undefined
  const { id, type } = document
  return { id, text: titleOf(publication, document), type: typeTitle(publication, type), typeName: type }
}
