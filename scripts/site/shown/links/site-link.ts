import type { Document } from '../../../core/model/document.js'
import { fieldText } from '../../../core/model/fields.js'
import { fullClause } from '../../../core/model/requirement.js'
import { isRealDate } from '../../../core/values/date.js'
import { once } from '../../../core/values/once.js'
import { statusOf } from '../../../subjects/approval/status.js'
import { statusInWords } from '../../../subjects/approval/status-in-words.js'
import { clausePath, personPath } from '../page-path.js'
import type { Publication, PublishedDocument } from '../publication.js'
import { hasPersonPage } from './people-with-page.js'
import { findRole } from './roles-with-page.js'

/** Something named on a page that may have a page of its own. */
export interface SiteLink {
  readonly text: string
  /** Of the role or person, for filters and programs. */
  readonly id?: string
  /** From the root of the site, perhaps with an anchor; missing for what is not published. */
  readonly path?: string
  /** What a reader learns before following it; in lines, the first of which is a title. */
  readonly hint?: string
}

/** A link to a document that shows its id and title apart. */
export interface DocumentLink extends SiteLink {
  readonly id: string
  /** The title of its type, as people read it; `typeName` is its id. */
  readonly type: string
  readonly typeName: string
}

/** @returns the title; records that have none of their own are called as their type says, such as `Approval: Risk management, revision 2` */
export function titleOf(publication: Publication, document: Document): string {
  if (document.title) return document.title
  const type = publication.shown.typeOf(document)
  const { titleFormat, title = document.type } = type ?? {}
  const { say } = publication
  if (titleFormat === undefined) return say.term(title)
  return say.term(titleFormat).replace(/\{(.+?)\}/g, (_all, path) => inTitle(publication, document, path))
}

/** What a record names, as its title says it; never the made title of another record, which might name this one. */
function inTitle({ shown, showsPeople, say }: Publication, { fields }: Document, path: string): string {
  const text = fieldText(fields, path) ?? '…'
  const named = shown.find(text)
  if (named) return named.title || named.id
  const person = shown.person(text)
  if (person) return showsPeople ? (person.name ?? text) : say`a person of the organization`
  return isRealDate(text) ? say.date(text) : text
}

/** @returns what people call a type */
export function typeTitle({ shown, say }: Publication, name: string): string {
  return say.term(shown.types.get(name)?.title ?? name)
}

/** @returns a link to a document that is published, by id; nothing for any other */
export function documentLink(publication: Publication, id: string): DocumentLink | undefined {
  const entry = publication.entries.get(id)
  return entry && entryLink(publication, entry)
}

/** @returns a link to a document; the same each time, because long lists ask for it again and again */
export function entryLink(publication: Publication, entry: PublishedDocument): DocumentLink {
  return linksIn(publication)(entry)
}

const linksIn = once((publication: Publication) => once((entry: PublishedDocument) => buildLink(publication, entry)))

function buildLink(publication: Publication, entry: PublishedDocument): DocumentLink {
  const { document, path } = entry
  const type = typeTitle(publication, document.type)
  const text = titleOf(publication, document)
  return { id: document.id, text, type, typeName: document.type, path, hint: hintOf(publication, entry) }
}

/** In lines: the title; `Procedure · revision 2 · In force`; `Owner: Document controller`. */
function hintOf(publication: Publication, entry: PublishedDocument): string {
  const { document, workingCopy, revision, shownAs } = entry
  const { say } = publication
  const type = typeTitle(publication, document.type)
  const state =
    shownAs === 'record' ? [] : [say`revision ${revision || '?'}`, say.term(statusLabel(publication, entry))]
  const owner = shownAs === 'retired' ? undefined : fieldText(workingCopy.fields, 'owner')
  const lines = [titleOf(publication, document), [type, ...state].join(' · ')]
  return [...lines, ...(owner ? [say`Owner: ${actorName(publication, owner)}`] : [])].join('\n')
}

function actorName(publication: Publication, actor: string): string {
  const role = publication.entries.get(actor)
  return role ? titleOf(publication, role.document) : actorLink(publication, actor).text
}

/** @returns a link to what is written in a field that names documents, roles or people */
export function referenceLink(publication: Publication, written: string): SiteLink {
  const [id = ''] = written.split('@')
  const found = documentLink(publication, id)
  if (!found) return actorLink(publication, id)
  return findRole(publication, id) ? { ...found } : { ...found, text: `${written} ${found.text}` }
}

/** @returns a role by its title or a person by name, with where they are on the site */
export function actorLink(publication: Publication, actor: string): SiteLink {
  const { shown, showsPeople } = publication
  const role = findRole(publication, actor)
  if (role) return { id: actor, text: role.title, path: role.path }
  const document = documentLink(publication, actor)
  if (document) return document
  const person = shown.person(actor)
  if (!person) return { id: actor, text: actor }
  if (!showsPeople) return { text: publication.say`a person of the organization` }
  // Who has left keeps the name on records, and has no entry among the people.
  const text = person.name ?? actor
  return { id: actor, text, ...(hasPersonPage(publication, actor) ? { path: personPath(actor) } : {}) }
}

/** @returns a link to a clause as written; a bare number belongs to the first standard */
export function clauseLink({ shown, say }: Publication, written: string): SiteLink {
  const full = fullClause(written, shown.settings.standards)
  const [standard = '', number = ''] = full.split('/')
  const edition = shown.standards.get(standard)
  const clause = edition?.clauses.get(number)
  if (!edition || !clause) return { text: written }
  const isFirst = standard === shown.settings.standards[0]
  return {
    text: isFirst ? number : `${edition.name} ${number}`,
    path: clausePath(standard, number),
    hint: isFirst ? say.term(clause.title) : `${edition.name}, ${number}: ${say.term(clause.title)}`,
  }
}

/** @returns the status of a document in words for its readers */
export function statusLabel({ working }: Publication, { shownAs, workingCopy, effective }: PublishedDocument): string {
  // As long as nothing needs an approval, every text is published.
  if (shownAs === 'in force' && !effective) return 'Not approved'
  if (shownAs === 'draft') return statusInWords(working, statusOf(working, workingCopy))
  return { 'in force': 'In force', retired: 'Retired', record: 'Record' }[shownAs]
}
