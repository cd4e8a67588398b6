import type { Document } from '../../core/model/document.js'
import { referencesFrom, referencesTo } from '../../core/questions/references.js'
import { defined } from '../../core/values/defined.js'
import { groupBy } from '../../core/values/group-by.js'
import { byId, byText } from '../../core/values/order.js'
import { type DocumentLink, entryLink, typeTitle } from '../shown/links/site-link.js'
import type { Publication, PublishedDocument } from '../shown/publication.js'
import { registerOfType } from './selection-path.js'

/** What a document refers to, or what refers to it, of one type. */
export interface RelatedGroup {
  readonly type: string
  readonly links: readonly DocumentLink[]
  /** The register that has them, where they are too many for a page. */
  readonly whole?: string
}

/** More are read in their register: a row of a table may name an indicator each hour. */
const MOST_LISTED = 300

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
  return [...groupBy(links, ({ typeName }) => typeName)]
    .map(([typeName, all]) => relatedGroup(publication, typeName, all))
    .sort((a, b) => byText(a.type, b.type))
}

function relatedGroup(publication: Publication, typeName: string, links: readonly DocumentLink[]): RelatedGroup {
  const type = typeTitle(publication, typeName)
  const whole = links.length > MOST_LISTED ? registerOfType(publication, typeName) : undefined
  return { type, links, ...defined({ whole }) }
}
