import type { DocumentType } from '../../core/model/document-type.js'
import { isRefusal, type PlanOrRefusal } from '../../core/model/plan.js'
import type { Qms } from '../../core/model/qms.js'
import { tableColumns } from '../../core/questions/table-columns.js'
import { addRows, type RowCells } from './add-rows.js'
import { fieldsToFill, type KnownValues } from './document-template.js'
import { emptyInWords } from './empty-in-words.js'

/**
 * Decides on a new row: at the end of the table of its source and month, or the first of a new table.
 *
 * @param source who or what writes these rows, such as a station: each has tables of its own
 */
export function planRow(qms: Qms, type: DocumentType, values: KnownValues, source = type.name): PlanOrRefusal {
  const added = addRows(qms, type, `${source}-${qms.today.slice(0, 7)}`, [cellsOfRow(type, values)])
  if (isRefusal(added)) return added
  const empty = fieldsToFill(type, { ...values, id: '', type: type.name })
  return {
    changes: [added.change],
    sentences: [
      `${added.ids[0]} in ${added.path}`,
      ...emptyInWords(empty),
      ...(empty.length > 0 ? [`Fill in what is empty; “qms check ${added.path}” says what is still missing.`] : []),
    ],
  }
}

/** On a command line, the items of lists are divided by commas. */
function cellsOfRow(type: DocumentType, values: KnownValues): RowCells {
  const known = tableColumns(type)
  const cells = Object.entries(values).map(
    ([column, text]) => [column, known.get(column)?.isList ? text?.replaceAll(/\s*,\s*/g, ';') : text] as const,
  )
  return Object.fromEntries(cells)
}
