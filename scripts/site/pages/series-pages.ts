import type { Document } from '../../core/model/document.js'
import type { DocumentType } from '../../core/model/document-type.js'
import { registerOf } from '../../core/model/register-entry.js'
import type { Column, Table } from '../../core/model/table.js'
import { ROW_NUMBER } from '../../core/model/table-row.js'
import { defined } from '../../core/values/defined.js'
import { groupBy } from '../../core/values/group-by.js'
import { isPublishableId } from '../../core/values/is-publishable-id.js'
import { fieldColumn, fieldReader } from '../../subjects/documents/field-columns.js'
import { typeTitle } from '../shown/links/site-link.js'
import { trailOfType } from '../shown/menu-links.js'
import { seriesPath } from '../shown/page-path.js'
import type { Publication } from '../shown/publication.js'
import { tableCharts } from '../views/figures/table-charts.js'
import { incompleteTable } from '../views/incomplete-table.js'
import { viewTable } from '../views/table-view.js'
import type { ReportPage } from './report-page.js'

/** The browser of a reader loads the whole text of a page that is found: 2,000 rows are some 150 KB. */
const MOST_SEARCHED = 2_000

/** @returns a page for each table of records: every row with all its fields, each with an address of its own */
export function seriesPages(publication: Publication): readonly ReportPage[] {
  const rows = [...publication.entries.values()].flatMap(({ document }) => (document.row ? [document] : []))
  const series = groupBy(rows, ({ id }) => registerOf(id))
  return [...series].flatMap(([name, documents]) => {
    const [first] = documents
    const type = first && publication.shown.typeOf(first)
    return type && isPublishableId(name) ? [buildSeriesPage(publication, name, type, documents)] : []
  })
}

function buildSeriesPage(
  publication: Publication,
  name: string,
  type: DocumentType,
  documents: readonly Document[],
): ReportPage {
  const table = { title: name, ...tableOf(publication, type, documents) }
  return {
    path: seriesPath(name),
    title: name,
    way: { trail: trailOfType(publication, type.name) },
    kind: 'records',
    lead: `${typeTitle(publication, type.name)}: ${publication.say.term(type.description)}`,
    charts: tableCharts(publication, documents),
    whole: viewTable(publication, table, `api/tables/${name}`, [], true),
    parts: [],
    notes: [],
    ...defined({ incomplete: incompleteTable(publication, documents[0]?.path ?? '') }),
    series: { type: typeTitle(publication, type.name), isSearched: documents.length <= MOST_SEARCHED },
  }
}

/** In the columns that the file has, and the order of its rows. */
function tableOf({ shown }: Publication, type: DocumentType, documents: readonly Document[]): Omit<Table, 'title'> {
  const names = documents[0]?.row?.table.columns.filter((name) => name !== '' && name !== ROW_NUMBER) ?? []
  const readers = names.map((name) => [name, fieldReader(shown, type, name)] as const)
  const id: Column = { id: 'id', label: 'id', kind: 'document' }
  return {
    columns: [id, ...names.map((name) => fieldColumn(type, name))],
    rows: [...documents]
      .sort((a, b) => (a.row?.number ?? 0) - (b.row?.number ?? 0))
      .map((document) => ({
        id: { kind: 'document', id: document.id },
        ...Object.fromEntries(readers.map(([name, read]) => [name, read(document)])),
      })),
  }
}
