import type { DocumentTypes } from './generated-types.js'
import type { Arguments, ArgumentsOf, Parameter } from './parameter.js'
import type { Qms } from './qms.js'
import type { Column, Row, Table } from './table.js'

/** What can be read off the system as a table, with the proof that it is right. Pure: no I/O, no clock, no git. */
export interface Report<Id extends string = string> {
  /** Kebab-case, as addresses and commands name it. */
  readonly id: string
  readonly title: string
  /** What it answers, as a question. */
  readonly question: string
  /** Requirements behind it, as `iso-9001-2015/7.5.3`. */
  readonly clauses: readonly string[]
  readonly parameters: readonly Parameter[]
  /** The types without any of which there is nothing to report on. */
  readonly about?: readonly (keyof DocumentTypes)[]
  /** Of a matrix: what there is a further column for, such as `each process`. */
  readonly columnFor?: string
  /** What it needs besides the documents. Without it there is no table. */
  readonly needs?: 'history'
  /** What it takes into account where it is there. */
  readonly uses?: 'history'
  readonly examples: readonly ReportExample[]
  columns(qms: Qms, given: Arguments): readonly Column<Id>[]
  rows(qms: Qms, given: Arguments): readonly Row<Id>[]
}

/** A small repository and exactly what the report says of it. */
export interface ReportExample {
  /** One sentence. */
  readonly name: string
  readonly files: Readonly<Record<string, string>>
  /** 2026-11-22 by default. */
  readonly today?: string
  /** By the names of the parameters, as people write them. */
  readonly given?: Readonly<Record<string, string>>
  /** The cells of each row in plain words, joined by ` | `. */
  readonly rows: readonly string[]
}

/** A report whose columns, rows and parameters fit each other. */
export interface ReportDefinition<Id extends string, Parameters extends readonly Parameter[]>
  extends Omit<Report, 'parameters' | 'columns' | 'rows'> {
  readonly parameters: Parameters
  columns(qms: Qms, given: ArgumentsOf<Parameters>): readonly Column<Id>[]
  rows(qms: Qms, given: ArgumentsOf<Parameters>): readonly Row<NoInfer<Id>>[]
}

/** Writes a report: a row with another id than the columns have, one too few, or a parameter that it does not name, does not compile. */
export function defineReport<const Id extends string, const Parameters extends readonly Parameter[]>(
  report: ReportDefinition<Id, Parameters>,
): Report<Id> {
  return report as unknown as Report<Id>
}

/** A report and what it says of a system. */
export interface Tabulation {
  readonly report: Report
  readonly table: Table
}
