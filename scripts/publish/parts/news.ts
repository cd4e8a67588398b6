import type { CalendarDate } from '../../model/date.js'
import { fieldText } from '../../model/fields.js'
import { byId } from '../by-id.js'
import type { PageSources } from '../pages/build-pages.js'
import type { Publication, PublishedDocument } from '../publication.js'
import { shownRevisions } from './shown-revisions.js'
import { type DocumentLink, documentLink, entryLink, type SiteLink } from './site-link.js'

/** Something that changed in what applies, or will. */
export interface News {
  readonly kind: 'in force' | 'coming' | 'retired'
  readonly on: CalendarDate
  /** The day on which it could be known; that of a coming revision is the day of its last approval. */
  readonly told: CalendarDate
  readonly document: DocumentLink
  readonly revision: string
  /** What changed, or why it was retired. */
  readonly change: string
  /** Of the page that shows what it changed in the text. */
  readonly changes?: string
  readonly successor?: SiteLink
}

export type NewsSources = Pick<PageSources, 'publication' | 'changesOf'>

/** @returns the latest first */
export function newsOf(sources: NewsSources): readonly News[] {
  const { publication } = sources
  const documents = [...publication.entries.values()].filter(({ standing }) => standing !== 'record')
  const news = documents.flatMap((entry) => [...retirement(publication, entry), ...revisions(sources, entry)])
  return news.sort((a, b) => (a.on === b.on ? byId(a.document, b.document) : a.on < b.on ? 1 : -1))
}

function revisions({ publication, changesOf }: NewsSources, entry: PublishedDocument): readonly News[] {
  const { today } = publication.current
  const redlines = changesOf(entry)
  const document = entryLink(publication, entry)
  return shownRevisions(publication, entry).flatMap(({ revision, effectiveOn: on, status, approval, change }) => {
    if (on === undefined || status === 'retired') return []
    const isComing = on > today
    const told = (isComing && approval?.approvedOn) || on
    const changes = redlines.find(({ after }) => after.revision === revision)?.path
    const kind = isComing ? ('coming' as const) : ('in force' as const)
    return [{ kind, on, told, document, revision, change, ...(changes ? { changes } : {}) }]
  })
}

function retirement(publication: Publication, entry: PublishedDocument): readonly News[] {
  const { fields } = entry.document
  const on = fieldText(fields, 'retired.on')
  if (entry.standing !== 'retired' || on === undefined) return []
  const by = fieldText(fields, 'retired.superseded_by')
  const successor = by === undefined ? undefined : (documentLink(publication, by) ?? { text: by })
  const document = entryLink(publication, entry)
  const change = fieldText(fields, 'retired.reason') ?? ''
  return [
    { kind: 'retired', on, told: on, document, revision: entry.revision, change, ...(successor ? { successor } : {}) },
  ]
}
