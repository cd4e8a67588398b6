import { type RowSelection, selectionInWords } from '../../core/model/row-selection.js'
import { type Cell, type Column, cellText } from '../../core/model/table.js'
import { capitalized } from '../../core/values/capitalized.js'
import { defined } from '../../core/values/defined.js'
import { actorLink, clauseLink, referenceLink, type SiteLink, titleOf } from '../shown/links/site-link.js'
import type { Publication, PublishedDocument } from '../shown/publication.js'
import type { ValueView } from './field-view.js'
import { selectionPath } from './selection-path.js'

/** @returns a cell of a table as readers see it; the title of a row’s document leads to it, as its id does */
export function viewCell(
  publication: Publication,
  { id: column }: Pick<Column, 'id'>,
  cell: Cell,
  entry: PublishedDocument | undefined,
): ValueView {
  switch (cell.kind) {
    case 'date':
      return { kind: 'date', date: cell.on, text: publication.say.date(cell.on) }
    case 'choice':
      return {
        kind: 'text',
        text: capitalized(publication.sentence(cell.label)),
        ...(column === 'status' && defined({ retiresOn: entry?.retiresOn })),
      }
    case 'clause':
      return { kind: 'link', link: withoutHint(clauseLink(publication, cell.clause)) }
    case 'actor':
      return { kind: 'link', link: withoutHint(actorLink(publication, cell.id)) }
    case 'document':
      return { kind: 'link', link: documentIn(publication, cell.id, entry) }
    case 'rows':
      return rowsView(publication, cell.rows)
    case 'list':
      return { kind: 'list', items: cell.items.map((item) => viewCell(publication, { id: column }, item, entry)) }
    case 'number':
      return numberView(publication, cell)
    default:
      // A row without a document has the title of a clause.
      if (column === 'title' && !entry) return { kind: 'text', text: publication.say.term(cellText(cell)) }
      return textView(
        column,
        sentenceOf(publication, cellText(cell)),
        entry && { text: titleOf(publication, entry.document), path: entry.path },
      )
  }
}

/** What subjects say is a sentence, a time or a figure; what people typed stays as it is. */
function sentenceOf({ sentence }: Publication, text: string): string {
  return /[.?]$|^(?:\d|n\/a)/.test(text) ? sentence(text) : text
}

function textView(column: string, text: string, document: SiteLink | undefined): ValueView {
  if (column === 'title' && document) return { kind: 'link', link: document }
  return /^https?:\/\//i.test(text) ? { kind: 'outside', url: text } : { kind: 'text', text }
}

function rowsView(publication: Publication, rows: RowSelection): ValueView {
  const path = selectionPath(publication, rows)
  return path
    ? { kind: 'link', link: { text: publication.say`List`, path } }
    : { kind: 'text', text: selectionInWords(rows) }
}

function numberView(publication: Publication, cell: Cell & { readonly kind: 'number' }): ValueView {
  const { term, language } = publication.say
  const text = [cellText(cell).replace('.', language.decimal), term(cell.unit ?? '')].filter(Boolean).join(' ')
  const path = cell.rows && cell.value > 0 ? selectionPath(publication, cell.rows) : undefined
  return path ? { kind: 'link', link: { text, path } } : { kind: 'text', text }
}

/** Another document than that of the row says its title, too. */
function documentIn(publication: Publication, written: string, entry: PublishedDocument | undefined): SiteLink {
  return written === entry?.document.id
    ? { text: written, path: entry.path }
    : withoutHint(referenceLink(publication, written))
}

/** A table repeats its links too often to explain each. */
function withoutHint({ text, path }: SiteLink): SiteLink {
  return { text, ...(path ? { path } : {}) }
}
