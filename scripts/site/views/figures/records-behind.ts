import type { Figure } from '../../../core/model/metric.js'
import { defined } from '../../../core/values/defined.js'
import { groupBy } from '../../../core/values/group-by.js'
import { byText } from '../../../core/values/order.js'
import { firstListed } from '../../../core/words/first-listed.js'
import { typeTitle } from '../../shown/links/site-link.js'
import type { Publication, PublishedDocument } from '../../shown/publication.js'
import type { ValueView } from '../field-view.js'
import { registerOfType, selectionPath } from '../selection-path.js'

/**
 * @returns the records that a figure counts, of those that readers may see: a list of the site where there is one with exactly
 * these, or else the first ten by their ids and the registers that have the others
 */
export function recordsBehind(publication: Publication, { behind, rows }: Pick<Figure, 'behind' | 'rows'>): ValueView {
  const path = rows && selectionPath(publication, rows)
  if (path) return linkTo(String(behind.length), path)
  const entries = behind.flatMap((id) => publication.entries.get(id) ?? [])
  const { links } = firstListed(entries.sort((a, b) => byText(a.document.id, b.document.id)))
  const others = groupBy(entries.slice(links.length), ({ document }) => document.type)
  return {
    kind: 'list',
    items: [
      ...links.map(({ document, path }) => linkTo(document.id, path)),
      ...[...others].map(([type, all]) => linkToOthers(publication, type, all)),
    ],
  }
}

function linkToOthers(publication: Publication, type: string, others: readonly PublishedDocument[]): ValueView {
  const { say } = publication
  const text = say`${say.number(others.length)} more: ${typeTitle(publication, type)}`
  return linkTo(text, registerOfType(publication, type))
}

function linkTo(text: string, path: string | undefined): ValueView {
  return { kind: 'link', link: { text, ...defined({ path }) } }
}
