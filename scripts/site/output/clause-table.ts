import { type Table, tableOfTexts } from '../../core/model/table.js'
import type { ClausePage } from '../pages/clause-page.js'

const COLUMNS = ['clause', 'title', 'asks for', 'answer', 'documents', 'records', 'remark', 'from', 'change']

/** @returns the clauses of an edition and what answers them, for a spreadsheet */
export function clauseTable({ title, rows }: ClausePage): Table {
  return tableOfTexts(
    title,
    COLUMNS,
    rows.map(({ clause, title, asks, answer, documents, records, reason, origin }) => {
      const shown = [...documents.flatMap(({ evidence }) => evidence), ...records]
      return [
        clause,
        title,
        asks.join(', '),
        answer,
        documents.map(({ document }) => document.id).join(', '),
        [...new Set(shown.map(({ type }) => type.text))].join(', '),
        reason ?? '',
        origin?.clauses.map(({ text }) => text).join(', ') ?? '',
        origin?.change ?? '',
      ]
    }),
  )
}
