import { fieldText } from '../../core/model/fields.js'
import type { Metric } from '../../core/model/metric.js'
import type { CalendarDate } from '../../core/values/date.js'
import { defined } from '../../core/values/defined.js'
import { describesRole } from '../../subjects/people/roles.js'
import type { Body } from '../body/body.js'
import { findRole } from '../shown/links/roles-with-page.js'
import { type SiteLink, statusLabel, titleOf, typeTitle } from '../shown/links/site-link.js'
import { registerPath } from '../shown/page-path.js'
import type { Publication, PublishedDocument } from '../shown/publication.js'
import { buildControlBlock, type ControlBlock } from '../views/control-block.js'
import { documentSheet } from '../views/document-sheet.js'
import type { FieldView, Sheet } from '../views/field-view.js'
import { figuresOf } from '../views/figures/figures-of.js'
import type { FiguresView } from '../views/figures/figures-view.js'
import { type HistoryLine, historyLines } from '../views/history-lines.js'
import { type Knowledge, knowledgeOf } from '../views/knowledge.js'
import { type Notice, noticesOf } from '../views/notices.js'
import { type PaperCheck, paperCheck } from '../views/paper-check.js'
import { type ProcessView, processView } from '../views/process-view.js'
import { linkedFrom, linksTo, type RelatedGroup } from '../views/related-documents.js'
import { restrictedClass } from '../views/restricted-class.js'
import type { RevisionChange } from '../views/revision-changes.js'
import { type SearchFacts, searchFactsOf } from '../views/search-facts.js'
import { type SourceLinks, sourceLinks } from '../views/source-links.js'
import { type TranslationsView, translationsView } from '../views/translations-view.js'
import { type Way, wayOf } from '../views/way.js'
import type { BuildDocumentPages } from './build-pages.js'

/** The page of a maintained document. */
export interface DocumentPage {
  readonly path: string
  readonly id: string
  readonly title: string
  readonly way: Way
  readonly type: SiteLink
  readonly language?: string
  readonly shownAs: PublishedDocument['shownAs']
  /** `In force`, `Draft`. */
  readonly statusLabel: string
  /** The class of what fewer may read than most, such as `confidential`. */
  readonly restricted?: string
  /** The first day on which it will no longer apply, if that is decided. */
  readonly retiresOn?: CalendarDate
  readonly control: ControlBlock
  readonly notices: readonly Notice[]
  readonly translations: TranslationsView
  /** Little text, so that the fields say most: they stand first. */
  readonly isMostlyFields: boolean
  /** What its type asks for besides the text. */
  readonly sheet: Sheet
  readonly proof: readonly FieldView[]
  /** What its numbers come to. */
  readonly figures?: FiguresView
  /** Of a process: how it is doing. */
  readonly process?: ProcessView
  readonly body: Body
  readonly contents: readonly ContentsEntry[]
  readonly linksTo: readonly RelatedGroup[]
  readonly linkedFrom: readonly RelatedGroup[]
  readonly history: readonly HistoryLine[]
  readonly knowledge: Knowledge
  /** What the search says of it; nothing for a document that no longer applies. */
  readonly search?: SearchFacts
  /** Where a printed copy says whether it is current. */
  readonly paper?: PaperCheck
  readonly source: SourceLinks
  /** Of a role: who holds it, and what they must know and do. */
  readonly rolePage?: SiteLink
}

export interface ContentsEntry {
  readonly depth: number
  readonly text: string
  readonly anchor: string
}

const FEW_WORDS = 60

export const documentPages: BuildDocumentPages<DocumentPage> = ({ publication, changesOf, metrics }, entry, bodyOf) =>
  entry.shownAs === 'record' ? [] : [buildDocumentPage(publication, entry, bodyOf(entry), changesOf(entry), metrics)]

export function buildDocumentPage(
  publication: Publication,
  entry: PublishedDocument,
  body: Body,
  changes: readonly RevisionChange[],
  metrics: readonly Metric[] = [],
): DocumentPage {
  const { document, path, shownAs } = entry
  const title = titleOf(publication, document)
  const language = fieldText(document.fields, 'language')
  const paper = paperCheck(publication, entry)
  const referrers = linkedFrom(publication, entry)
  const role = describesRole(document) && shownAs !== 'retired' ? findRole(publication, document.id) : undefined
  return {
    path,
    id: document.id,
    title,
    way: wayOf(publication, entry),
    type: { text: typeTitle(publication, document.type), path: registerPath(document.type) },
    ...(language && { language }),
    shownAs,
    statusLabel: statusLabel(publication, entry),
    ...defined({ retiresOn: entry.retiresOn, restricted: restrictedClass(publication, entry) }),
    control: buildControlBlock(publication, entry),
    notices: noticesOf(publication, entry, changes),
    translations: translationsView(publication, entry),
    isMostlyFields: document.body.words < FEW_WORDS,
    ...documentSheet(publication, entry),
    ...defined({ figures: figuresOf(publication, entry, metrics), process: processView(publication, entry, metrics) }),
    body,
    contents: contentsOf(entry),
    linksTo: linksTo(publication, entry),
    linkedFrom: referrers,
    history: historyLines(publication, entry, changes),
    knowledge: knowledgeOf(publication, entry),
    source: sourceLinks(publication, entry),
    ...(shownAs !== 'retired' && { search: searchFactsOf(publication, entry, referrers) }),
    ...defined({ paper }),
    ...(role && { rolePage: { text: publication.say`Who holds it, what they know and do`, path: role.path } }),
  }
}

export function contentsOf({ document }: PublishedDocument): readonly ContentsEntry[] {
  const top = Math.min(...document.body.headings.map(({ depth }) => depth))
  return document.body.headings
    .map(({ depth, text, anchor }) => ({ depth: depth - top + 1, text, anchor }))
    .filter(({ depth, anchor }) => depth <= 2 && anchor !== '')
}
