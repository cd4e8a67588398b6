import { groupBy } from '../../core/values/group-by.js'
import { once } from '../../core/values/once.js'
import { titleOf } from '../shown/links/site-link.js'
import { entryAnchor } from '../shown/page-path.js'
import type { Publication, PublishedDocument } from '../shown/publication.js'
import type { EntryView, FieldView, Sheet } from './field-view.js'
import { proofOf, sheetOf } from './sheet-of.js'

/** @returns the fields of a document, and what proves them, as its page shows them */
export function documentSheet(
  publication: Publication,
  published: PublishedDocument,
): { readonly sheet: Sheet; readonly proof: readonly FieldView[] } {
  const { document, path: page } = published
  const type = publication.shown.typeOf(document)
  if (!type) return { sheet: { marks: [], story: [], facts: [], details: [] }, proof: [] }
  const entries = (name: string) => ({ kind: 'entries', entries: entriesOf(publication, published, name) }) as const
  const shown = { publication, document, type, page, entries }
  return { sheet: sheetOf(shown), proof: proofOf(shown) }
}

/** Of those only that readers may see. */
function entriesOf(publication: Publication, { document }: PublishedDocument, name: string): readonly EntryView[] {
  const entries = entriesIn(publication)
    .get(document.path)
    ?.filter((one) => one.document.entry?.pointer.startsWith(`/${name}/`))
  return (entries ?? []).map((one) => ({
    id: one.document.id,
    anchor: entryAnchor(one.document.entry?.number ?? 0),
    title: titleOf(publication, one.document),
    ...documentSheet(publication, one),
  }))
}

/** By the path of their register, in the order in which they are written. */
const entriesIn = once((publication: Publication) => {
  const all = [...publication.entries.values()].filter(({ document }) => document.entry)
  return groupBy(
    all.sort((a, b) => placeOf(a) - placeOf(b)),
    ({ document }) => document.path,
  )
})

function placeOf({ document }: PublishedDocument): number {
  return Number(document.entry?.pointer.split('/').at(-1))
}
