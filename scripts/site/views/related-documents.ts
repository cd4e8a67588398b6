import type { Document } from '../../core/model/document.js'
import { referencesFrom, referencesTo } from '../../core/questions/references.js'
import { groupBy } from '../../core/values/group-by.js'
import { byId, byText } from '../../core/values/order.js'
import { type DocumentLink, entryLink } from '../shown/links/site-link.js'
import type { Publication, PublishedDocument } from '../shown/publication.js'

/** What a document refers to, or what refers to it, of one type. */
export interface RelatedGroup {
  readonly type: string
  readonly links: readonly DocumentLink[]
}

export function linkedFrom(publication: Publication, { document }: PublishedDocument): readonly RelatedGroup[] {
  const sources = referencesTo(publication.shown, document.id).map(({ from }) => from)
  return grouped(publication, document, sources)
}

export function linksTo(publication: Publication, { document }: PublishedDocument): readonly RelatedGroup[] {
  const targets = referencesFrom(publication.shown, document).map(({ target }) => publication.shown.find(target))
  return grouped(
    publication,
    document,
    targets.filter((target) => target !== undefined),
  )
}

/** Without the evidence about the document itself, such as its approvals: its page shows that in other places. */
function grouped(publication: Publication, self: Document, documents: readonly Document[]): readonly RelatedGroup[] {
  const isEvidence = (document: Document) =>
    publication.shown.linksFrom(document).some(({ target, isListed }) => target === self.id && !isListed)
  const entries = [...new Set(documents)]
    .filter((document) => document !== self && !isEvidence(document))
    .map(({ id }) => publication.entries.get(id))
    .filter((entry) => entry !== undefined && entry.shownAs !== 'retired')
  const links = entries.map((entry) => entryLink(publication, entry as PublishedDocument)).sort(byId)
  return [...groupBy(links, ({ type }) => type)]
    .map(([type, all]) => ({ type, links: all }))
    .sort((a, b) => byText(a.type, b.type))
}
