import { rowsWhere } from '../../core/model/rows-where.js'
import { addDays, addMonths } from '../../core/values/date.js'
import { statusList } from '../../subjects/review/reports/status-list.js'
import { countRows, type TableOf } from '../../subjects/system/state-count.js'
import type { Publication } from '../shown/publication.js'
import { type Bar, buildBars } from './bar.js'
import { selectionPath } from './selection-path.js'

const MONTHS_AHEAD = 18

/** @returns from this month on, so that empty months are seen, too; each leads to its documents in the register */
export function reviewsByMonth(publication: Publication, tableOf: TableOf): readonly Bar[] {
  const { today } = publication.working
  const months = Array.from({ length: MONTHS_AHEAD }, (_none, index) => {
    const first = addMonths(`${today.slice(0, 7)}-01`, index)
    const label = publication.say.month(first.slice(0, 7))
    const span = index === 0 ? `${today}..${addDays(addMonths(first, 1), -1)}` : first.slice(0, 7)
    const rows = rowsWhere(statusList, { next_review: span })
    return {
      label,
      short: `${label.slice(0, 3)} ${label.slice(-4)}`,
      count: countRows(rows, statusList, tableOf),
      path: selectionPath(publication, rows) ?? '',
    }
  })
  return buildBars(months)
}
