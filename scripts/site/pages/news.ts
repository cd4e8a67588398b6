import { fieldText } from '../../core/model/fields.js'
import type { CalendarDate } from '../../core/values/date.js'
import { defined } from '../../core/values/defined.js'
import { byId, byText } from '../../core/values/order.js'
import { revisionsOf } from '../../subjects/approval/revisions.js'
import { type DocumentLink, entryLink, type SiteLink } from '../shown/links/site-link.js'
import type { Publication, PublishedDocument } from '../shown/publication.js'
import { retirementOf } from '../views/retirement.js'
import { shownRevisions } from '../views/shown-revisions.js'
import type { PageSources } from './build-pages.js'

/** Something that changed in what applies, or will. */
export interface News {
  readonly kind: 'in force' | 'coming' | 'retired' | 'retiring'
  readonly on: CalendarDate
  /** The day on which it could be known; of what is still to come, the day of its last approval. */
  readonly told: CalendarDate
  readonly document: DocumentLink
  readonly revision: string
  /** What changed, or why it was retired. */
  readonly change: string
  /** Of the page that shows what it changed in the text. */
  readonly changes?: string
  readonly successor?: SiteLink
}

/** @returns whether it is still to come */
export function isAhead({ kind }: Pick<News, 'kind'>): boolean {
  return kind === 'coming' || kind === 'retiring'
}

export type NewsSources = Pick<PageSources, 'publication' | 'changesOf'>

/** @returns the latest first */
export function newsOf(sources: NewsSources): readonly News[] {
  const { publication } = sources
  const documents = [...publication.entries.values()].filter(({ shownAs }) => shownAs !== 'record')
  const news = documents.flatMap((entry) => [...retirement(publication, entry), ...revisions(sources, entry)])
  return news.sort((a, b) => byText(b.on, a.on) || byId(a.document, b.document))
}

function revisions({ publication, changesOf }: NewsSources, entry: PublishedDocument): readonly News[] {
  const { today } = publication.working
  const redlines = changesOf(entry)
  const document = entryLink(publication, entry)
  return shownRevisions(publication, entry).flatMap(({ revision, effectiveOn: on, status, approval, change }) => {
    // The text that withdraws a document brings nothing into force.
    const withdraws = status === 'retired' || (entry.retiresOn && revision === entry.workingCopy.fields.revision)
    if (on === undefined || withdraws) return []
    const isComing = on > today
    const told = (isComing && approval?.approvedOn) || on
    const changes = redlines.find(({ after }) => after.revision === revision)?.path
    const kind = isComing ? ('coming' as const) : ('in force' as const)
    return [{ kind, on, told, document, revision, change, ...defined({ changes }) }]
  })
}

function retirement(publication: Publication, entry: PublishedDocument): readonly News[] {
  const found = retirementOf(publication, entry)
  if (!found) return []
  const { on, reason: change, successor } = found
  const document = entryLink(publication, entry)
  const common = { on, document, change, ...defined({ successor }) }
  if (entry.shownAs === 'retired') return [{ kind: 'retired', told: on, revision: entry.revision, ...common }]
  const { working } = publication
  const revision = fieldText(entry.workingCopy.fields, 'revision') ?? ''
  const told = revisionsOf(working, entry.workingCopy).findLast((one) => one.revision === revision)?.approvedOn ?? on
  return [{ kind: 'retiring', told, revision, ...common }]
}
