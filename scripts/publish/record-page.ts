import { recordState } from '../lifecycle/record-state.js'
import { isList } from '../model/fields.js'
import { type ContentsEntry, contentsOf } from './document-page.js'
import { type FieldView, fieldViews } from './field-view.js'
import { registerPath } from './page-path.js'
import type { Publication, PublishedDocument } from './publication.js'
import { linkedFrom, type RelatedGroup } from './related-documents.js'
import { searchWords } from './search-words.js'
import { clauseLink, type SiteLink, titleOf } from './site-link.js'

/** The page of a retained record. */
export interface RecordPage {
  readonly path: string
  readonly id: string
  readonly title: string
  readonly type: SiteLink
  /** What the type is for, from its schema. */
  readonly purpose: string
  /** `open`, `closed`; nothing for types without states. */
  readonly state?: string
  readonly isClosed: boolean
  readonly fields: readonly FieldView[]
  readonly clauses: readonly SiteLink[]
  /** Safe HTML. */
  readonly body: string
  readonly contents: readonly ContentsEntry[]
  readonly linkedFrom: readonly RelatedGroup[]
  readonly searchWords: readonly string[]
}

const ELSEWHERE: ReadonlySet<string> = new Set(['id', 'type', 'title', 'clauses', 'confidentiality', 'language'])

/** @param body safe HTML */
export function buildRecordPage(publication: Publication, entry: PublishedDocument, body: string): RecordPage {
  const { document, path } = entry
  const type = publication.qms.typeOf(document)
  const title = titleOf(publication, document)
  const state = recordState(publication.current, document)
  const clauses = isList(document.fields.clauses) ? document.fields.clauses.map(String) : []
  return {
    path,
    id: document.id,
    title,
    type: { text: type?.title ?? document.type, path: registerPath(document.type) },
    purpose: type?.description ?? '',
    ...(state ? { state } : {}),
    isClosed: state === type?.states.at(-1)?.state,
    fields: fieldViews(publication, entry, ELSEWHERE),
    clauses: clauses.map((clause) => clauseLink(publication, clause)),
    body,
    contents: contentsOf(entry),
    linkedFrom: linkedFrom(publication, entry),
    searchWords: searchWords(document.id, clauses, `${title} ${type?.title ?? ''}`),
  }
}
