import type { Figure } from '../../../core/model/metric.js'
import { defined } from '../../../core/values/defined.js'
import { documentLink } from '../../shown/links/site-link.js'
import type { Publication } from '../../shown/publication.js'
import type { ValueView } from '../field-view.js'
import { selectionPath } from '../selection-path.js'

/** @returns the records that a figure counts, of those that readers may see; a list of the site where there is one with exactly these */
export function recordsBehind(publication: Publication, { behind, rows }: Pick<Figure, 'behind' | 'rows'>): ValueView {
  const path = rows && selectionPath(publication, rows)
  if (path) return { kind: 'link', link: { text: String(behind.length), path } }
  const items = behind.flatMap((id): ValueView[] => {
    const link = documentLink(publication, id)
    return link ? [{ kind: 'link', link: { text: id, ...defined({ path: link.path }) } }] : []
  })
  return { kind: 'list', items }
}
