import type { ParameterName } from './parameter.js'
import type { Report } from './report.js'

/** Some rows of a report, by ids alone, so that a figure can lead to what it counts. */
export interface RowSelection {
  /** The report's id. */
  readonly report: string
  /** What it is asked about, by the names of its parameters. */
  readonly given: Readonly<Partial<Record<ParameterName, string>>>
  /** What each row says, by the ids of columns. */
  readonly where: Readonly<Record<string, string>>
}

/** Selects rows of a report: a column or a parameter that does not exist does not compile. */
export function rowsWhere<Id extends string>(
  report: Report<Id>,
  where: Readonly<Partial<Record<NoInfer<Id>, string>>>,
  given: RowSelection['given'] = {},
): RowSelection {
  return { report: report.id, given, where: where as RowSelection['where'] }
}

/** @returns the command that shows the rows */
export function selectionInWords({ report, given, where }: RowSelection): string {
  const asked = Object.entries(given).map(([name, value]) => `${name}=${value}`)
  const kept = Object.entries(where).map(([column, value]) => `--where ${quoted(`${column}=${value}`)}`)
  return ['qms report', report, ...asked, ...kept].join(' ')
}

function quoted(word: string): string {
  return /\s/.test(word) ? `"${word}"` : word
}
