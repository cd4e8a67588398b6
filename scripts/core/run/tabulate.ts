import type { Qms } from '../model/qms.js'
import type { Report, Tabulation } from '../model/report.js'
import { keepRows } from './keep-rows.js'
import { ArgumentFault, readArguments } from './read-arguments.js'
import { sortRows } from './sort-rows.js'

/**
 * Builds the table of a report.
 *
 * @param given what it is asked about, by the names of its parameters, as people write it
 * @param where which rows to keep: what they say, by the ids of columns
 * @param sort the id of a column, with a minus before it for the other way round
 * @throws ArgumentFault if it cannot be asked that
 */
export function tabulate(
  report: Report,
  qms: Qms,
  given: Readonly<Record<string, string>> = {},
  where: Readonly<Record<string, string>> = {},
  sort?: string,
): Tabulation {
  const known = readArguments(qms, report, given)
  if (report.needs === 'history' && !qms.history)
    throw new ArgumentFault(`${report.id} cannot be answered here: it reads git’s history. Run it in a clone.`)
  const about = known.document?.title ?? known.type?.title
  const title = about === undefined ? report.title : `${report.title}: ${about}`
  const table = { title, columns: report.columns(qms, known), rows: report.rows(qms, known) }
  return { report, table: sortRows(keepRows(table, where), sort) }
}
