import type { Report } from './report.js'
import type { RowSelection } from './row-selection.js'

/** Selects rows of a report: a column or a parameter that does not exist does not compile. */
export function rowsWhere<Id extends string>(
  report: Report<Id>,
  where: Readonly<Partial<Record<NoInfer<Id>, string>>>,
  given: RowSelection['given'] = {},
): RowSelection {
  return { report: report.id, given, where: where as RowSelection['where'] }
}
