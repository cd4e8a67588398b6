import { isList } from '../../core/model/fields.js'
import { defined } from '../../core/values/defined.js'
import { recordState } from '../../subjects/documents/record-state.js'
import type { Body } from '../body/body.js'
import { clauseLink, type SiteLink, titleOf, typeTitle } from '../shown/links/site-link.js'
import { registerPath, reviewPackPath } from '../shown/page-path.js'
import type { Publication, PublishedDocument } from '../shown/publication.js'
import { documentSheet } from '../views/document-sheet.js'
import type { FieldView, Sheet } from '../views/field-view.js'
import { figuresOf } from '../views/figures/figures-of.js'
import type { FiguresView } from '../views/figures/figures-view.js'
import { linkedFrom, type RelatedGroup } from '../views/related-documents.js'
import { restrictedClass } from '../views/restricted-class.js'
import { choiceInWords } from '../views/scalar-view.js'
import { type SearchFacts, searchFactsOf } from '../views/search-facts.js'
import { type SourceLinks, sourceLinks } from '../views/source-links.js'
import { type Way, wayOf } from '../views/way.js'
import type { BuildDocumentPages } from './build-pages.js'
import { type ContentsEntry, contentsOf } from './document-page.js'
import { publishedPack } from './review-pack-page.js'

/** The page of a retained record. */
export interface RecordPage {
  readonly path: string
  readonly id: string
  readonly title: string
  readonly way: Way
  readonly type: SiteLink
  /** What the type is for, from its schema. */
  readonly purpose: string
  /** The class of what fewer may read than most, such as `confidential`. */
  readonly restricted?: string
  /** `open`, `closed`; nothing for types without states. */
  readonly state?: string
  readonly isClosed: boolean
  /** The same for a meeting room and for paper, where there is such a page. */
  readonly pack?: SiteLink
  readonly sheet: Sheet
  /** Ids, checksums and times that prove it. */
  readonly proof: readonly FieldView[]
  /** What its numbers come to. */
  readonly figures?: FiguresView
  readonly clauses: readonly SiteLink[]
  readonly body: Body
  readonly contents: readonly ContentsEntry[]
  readonly linkedFrom: readonly RelatedGroup[]
  readonly search: SearchFacts
  /** It says something about another document, such as an approval: found by its id alone. */
  readonly isEvidence: boolean
  readonly source: SourceLinks
}

export const recordPages: BuildDocumentPages<RecordPage> = ({ publication, metrics }, entry, bodyOf) =>
  entry.shownAs === 'record'
    ? [buildRecordPage(publication, entry, bodyOf(entry), figuresOf(publication, entry, metrics))]
    : []

export function buildRecordPage(
  publication: Publication,
  entry: PublishedDocument,
  body: Body,
  figures?: FiguresView,
): RecordPage {
  const { document, path } = entry
  const type = publication.shown.typeOf(document)
  const title = titleOf(publication, document)
  const state = recordState(publication.working, document)
  const clauses = isList(document.fields.clauses) ? document.fields.clauses.map(String) : []
  return {
    path,
    id: document.id,
    title,
    way: wayOf(publication, entry),
    type: { text: typeTitle(publication, document.type), path: registerPath(document.type) },
    purpose: type?.description ?? '',
    ...(state && { state: publication.say.term(choiceInWords(state)) }),
    ...defined({ restricted: restrictedClass(publication, entry) }),
    isClosed: state === type?.states.at(-1)?.state,
    ...documentSheet(publication, entry),
    ...defined({ figures }),
    ...(publishedPack(publication, entry) && {
      pack: {
        text: publication.say`Topic by topic, for the meeting room and for paper`,
        path: reviewPackPath(document.id),
      },
    }),
    clauses: clauses.map((clause) => clauseLink(publication, clause)),
    body,
    contents: contentsOf(entry),
    linkedFrom: linkedFrom(publication, entry),
    source: sourceLinks(publication, entry),
    search: searchFactsOf(publication, entry),
    isEvidence: isEvidence(publication, entry),
  }
}

/** @returns whether it says something about another document, such as an approval */
export function isEvidence({ shown }: Publication, { document }: PublishedDocument): boolean {
  return shown.linksFrom(document).some(({ isListed }) => !isListed)
}
