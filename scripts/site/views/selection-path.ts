import type { Report } from '../../core/model/report.js'
import type { RowSelection } from '../../core/model/row-selection.js'
import { isPublishableId } from '../../core/values/is-publishable-id.js'
import { periodAsWritten, yearUpTo } from '../../core/values/period.js'
import { dueList } from '../../subjects/actions/reports/due-list.js'
import { statusList } from '../../subjects/review/reports/status-list.js'
import { register } from '../../subjects/system/reports/register.js'
import { stateReport } from '../../subjects/system/reports/state.js'
import { DOCUMENTS_PATH, DUE_PATH, registerPath, reportPath, STATE_PATH } from '../shown/page-path.js'
import type { Publication } from '../shown/publication.js'

/** Reports that have a page of another form. */
const PAGES: ReadonlyMap<string, string> = new Map([
  [statusList.id, DOCUMENTS_PATH],
  [dueList.id, DUE_PATH],
  [stateReport.id, STATE_PATH],
])

/** @returns whether a report has a page like most: it is on no other one, and needs not be asked about something */
export function hasReportPage({ id, needs, parameters }: Report): boolean {
  return !PAGES.has(id) && !needs && parameters.every(({ isRequired }) => !isRequired)
}

/**
 * @returns the address of the page that shows exactly these rows, by the ids of columns; without script it shows all rows;
 * undefined where no page shows them
 */
export function selectionPath({ working }: Publication, { report, given, where }: RowSelection): string | undefined {
  const { type, period, document } = given
  if (report === register.id) return type && isPublishableId(type) ? filteredPath(registerPath(type), where) : undefined
  // A page without a period shows the last twelve months.
  if (type || document || (period && period !== periodAsWritten(yearUpTo(working.today)))) return undefined
  return filteredPath(PAGES.get(report) ?? reportPath(report), where)
}

/** @returns the address of the register of a type; undefined where none can be named after it */
export function registerOfType(publication: Publication, type: string): string | undefined {
  return selectionPath(publication, { report: register.id, given: { type }, where: {} })
}

/** @param where by the ids of what the list is filtered by, as its filters write it into the address */
export function filteredPath(path: string, where: RowSelection['where']): string {
  const query = String(new URLSearchParams({ ...where }))
  return query === '' ? path : `${path}?${query}`
}
