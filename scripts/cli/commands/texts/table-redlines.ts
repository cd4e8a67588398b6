import type { Document } from '../../../core/model/document.js'
import type { Qms } from '../../../core/model/qms.js'
import { registerOf } from '../../../core/model/register-entry.js'
import { ROW_NUMBER, type TableRow } from '../../../core/model/table-row.js'
import { rowTexts } from '../../../core/read/index.js'
import { buildTableRedline, type ComparedRow } from '../../../core/redline/index.js'
import type { Redline } from '../../../core/redline/redline.js'
import { groupBy } from '../../../core/values/group-by.js'
import type { TouchedDocument } from '../../../subjects/change/report/touched-document.js'

/** @returns what became of the rows of each table, row by row, by the first of its rows that a change touches */
export function tableRedlines(qms: Qms, touched: readonly TouchedDocument[]): ReadonlyMap<Document, Redline> {
  const rows = touched.filter(({ document }) => document.row)
  const redlines = new Map<Document, Redline>()
  for (const some of groupBy(rows, ({ document }) => document.path).values()) {
    const [first] = some as [TouchedDocument]
    const sorted = some.toSorted((one, other) => numberOf(one) - numberOf(other))
    const named = { id: registerOf(first.document.id), title: qms.typeOf(first.document)?.title ?? first.document.type }
    redlines.set(first.document, buildTableRedline(named, sorted.map(comparedRow)))
  }
  return redlines
}

function numberOf({ document }: TouchedDocument): number {
  return document.row?.number ?? 0
}

function comparedRow({ document, before, differs }: TouchedDocument): ComparedRow {
  const after = differs === 'is gone' ? undefined : document.row
  return { before: before?.row && cells(before.row), after: after && cells(after) }
}

function cells(row: TableRow): Readonly<Record<string, string>> {
  return { [ROW_NUMBER]: String(row.number), ...rowTexts(row) }
}
