import { basename } from 'node:path'
import { counted } from '../../../core/words/counted.js'
import { inTurn } from '../../../core/write/in-turn.js'
import type { DateOrder, DecimalMark } from '../../../exchange/convert/column-values.js'
import { type Faults, isFaulty } from '../../../exchange/fault.js'
import { planTableImport, type TableImport } from '../../../exchange/import/plan-table-import.js'
import { reportCsv } from '../../../exchange/import/report.js'
import { usualName } from '../../../exchange/mapping/choose-mapping.js'
import { keptMappings } from '../../../exchange/mapping/kept-mappings.js'
import { argument } from '../../command/arguments.js'
import { defineCommand } from '../../command/command.js'
import type { ExitCode } from '../../command/context.js'
import { choice, flag, repeated, string } from '../../command/options.js'
import { dryRun, reading } from '../../command/shared-options.js'
import { tellWhileWaiting } from '../../command/tell-while-waiting.js'
import { findType } from '../../names/find-type.js'
import { findRoot } from '../repository/find-root.js'
import { openQms } from '../repository/open-qms.js'
import { faultsInWords, importInWords } from './import-in-words.js'
import { readerOf, readTable } from './read-table.js'
import { saidWith } from './said-with.js'
import { writeOut } from './write-out.js'

export const importRecords = defineCommand({
  name: 'import',
  group: 'write',
  summary: 'Import records from a table of another system: all rows, or none.',
  details:
    'Columns are found by the names of fields. What a file’s columns mean is kept in qms-docs/imports/, so that the next file of that system needs no options; nothing is imported twice.',
  example: 'qms import nonconformity tickets.csv --dry-run',
  arguments: {
    type: argument('the document type of the records, such as nonconformity'),
    file: argument('a file that ends with .csv, .xlsx or .json'),
  },
  options: {
    column: repeated(
      string(
        '"column=field"',
        'what a column says, such as "Reported on=detected"; "Column=" leaves it out; can be repeated',
      ),
    ),
    leaveOutOthers: flag('leave out all columns that no field is named like'),
    key: repeated(string('column', 'a column by which a row is known again; can be repeated')),
    set: repeated(string('field=value', 'a field that is the same in all records; can be repeated')),
    value: repeated(
      string(
        '"field:word=value"',
        'what a word of the other system means, such as "grade:High=major"; can be repeated',
      ),
    ),
    dates: choice<DateOrder>(['day-first', 'month-first'], 'order', 'what dates such as 03/04/2026 begin with'),
    decimal: choice<DecimalMark>(['comma', 'point'], 'mark', 'what divides decimals in numbers such as 1,234'),
    in: string('name', 'for records that share a file: the register, or the station or place whose table it is'),
    late: flag('let rows of months whose tables are frozen go into the table of this month'),
    sheet: string('name', 'the sheet of a workbook (default: the first)'),
    mapping: string('name', 'the name under which the meaning of the columns is kept (default: that of the file)'),
    report: string('file', 'write what is to be said of each row into this table'),
    dryRun,
    ...reading,
  },
  async run(context, { type, file, dryRun, report, mapping, late, ...options }) {
    const root = findRoot(context.folder)
    const said = saidWith(options)
    const reader = readerOf(file)
    const bytes = readTable(context, file)
    const decide = async (): Promise<TableImport | Faults> => {
      const { qms, tree } = await openQms(context, options)
      const request = { type: findType(qms, type), fileName: basename(file), said, asked: mapping, isLate: late }
      const kept = await keptMappings(tree, qms.folder)
      context.showProgress(`Reading ${request.fileName}`)
      const sheet =
        said.sheet ?? kept.find(({ name }) => name === (mapping ?? usualName(request.fileName, type)))?.mapping?.sheet
      const table = await reader(bytes, { type: request.type, sheet })
      if (isFaulty(table)) return table
      context.showProgress(`Checking ${counted(table.rows.length, 'row')}`)
      return planTableImport(qms, { ...request, table, kept })
    }
    const end = (decision: TableImport | Faults): ExitCode => {
      context.showProgress('')
      const faulty = isFaulty(decision)
      context.write(faulty ? faultsInWords(decision.faults, file, report) : importInWords(decision, file, dryRun))
      if (report !== undefined) writeOut(context, report, reportCsv(faulty ? decision.faults : decision.rows))
      return faulty ? 1 : 0
    }
    if (dryRun) return end(await decide())
    return inTurn(root, tellWhileWaiting(context), async (apply) => {
      const decision = await decide()
      if (!isFaulty(decision)) {
        context.showProgress('Writing')
        await apply(decision)
      }
      return end(decision)
    })
  },
})
