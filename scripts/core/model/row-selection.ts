import type { ParameterName } from './parameter.js'

/** Some rows of a report, by ids alone, so that a figure can lead to what it counts. */
export interface RowSelection {
  /** The report's id. */
  readonly report: string
  /** What it is asked about, by the names of its parameters. */
  readonly given: Readonly<Partial<Record<ParameterName, string>>>
  /** What each row says, by the ids of columns; of dates also a span, such as `2027-03` or `..2026-11-21`. */
  readonly where: Readonly<Record<string, string>>
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
