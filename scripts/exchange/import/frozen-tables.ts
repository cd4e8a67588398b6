import type { Qms } from '../../core/model/qms.js'
import { registerOf } from '../../core/model/register-entry.js'
import { baseName } from '../../core/values/paths.js'
import { counted } from '../../core/words/counted.js'
import { dateInWords } from '../../core/words/date-in-words.js'
import { frozenOn } from '../../subjects/change/frozen-on.js'
import type { RecordsPlan } from '../../subjects/change/plan-records.js'
import type { ExchangeNote } from '../fault.js'
import type { MadeRecord } from './make-records.js'

/** Finds rows that would go into tables that are frozen. Rows that bring their ids are those of a whole table, put back. */
export function frozenTables(
  qms: Qms,
  records: readonly MadeRecord[],
  { changes, ids }: RecordsPlan,
): readonly ExchangeNote[] {
  return changes.flatMap(({ path }) => {
    const on = frozenOn(qms, path)
    const name = baseName(path).replace(/\.csv$/i, '')
    const late = records.filter(({ id }, index) => id === undefined && registerOf(ids[index] ?? '') === name)
    const [first] = late
    if (on === undefined || on >= qms.today || !first) return []
    const message = `${name} froze on ${dateInWords(on)} and takes no more rows, but ${counted(late.length, 'row')} of this file, from this one on, would go into it. Leave them out, or add --late: then they go into the table of this month, and keep their own dates.`
    return [{ row: first.row, message }]
  })
}
