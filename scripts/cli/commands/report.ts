import { type TableFormatName, tableFormats } from '../../core/format/index.js'
import { tableOfTexts } from '../../core/model/table.js'
import { tabulate } from '../../core/run/tabulate.js'
import { reports } from '../../subjects/index.js'
import type { CommandContext, ExitCode } from './context.js'
import { findNamed } from './looking-up/find-named.js'
import { namedValues } from './looking-up/named-values.js'
import { type OpenOptions, openQms } from './opening/open-qms.js'

export interface ReportOptions extends OpenOptions {
  readonly id?: string | undefined
  /** What it is asked about, such as `type=nonconformity`. */
  readonly given?: readonly string[]
  readonly format?: TableFormatName
}

/** Shows one report as a table; without an id, lists all reports. */
export async function report(
  context: CommandContext,
  { id, given = [], format = 'table', ...options }: ReportOptions,
): Promise<ExitCode> {
  if (id === undefined) {
    const rows = reports.map((one) => [one.id, one.parameters.map(({ name }) => `${name}=…`).join(' '), one.question])
    context.write(tableFormats[format](tableOfTexts('Reports', ['report', 'asks for', 'question'], rows)))
    return 0
  }
  const asked = findNamed('report', reports, id)
  const values = namedValues(given)
  const evidence = asked.needs === 'history' && values.document ? { evidence: [values.document] } : {}
  const { qms } = await openQms(context, { ...options, ...evidence })
  context.write(tableFormats[format](tabulate(asked, qms, values).table))
  return 0
}
