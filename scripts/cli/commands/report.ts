import { tableFormats } from '../../core/format/index.js'
import { parametersInWords } from '../../core/model/parameter.js'
import { reportsOf } from '../../core/model/subject.js'
import { tableOfTexts } from '../../core/model/table.js'
import { nothingToReportOn } from '../../core/run/nothing-to-report-on.js'
import { tabulate } from '../../core/run/tabulate.js'
import { anyNumber, optional } from '../command/arguments.js'
import { defineCommand } from '../command/command.js'
import { format, repeated, string } from '../command/options.js'
import { at, reading, sort } from '../command/shared-options.js'
import { subjectsOf } from '../command/subjects-of.js'
import { findNamed } from '../names/find-named.js'
import { namedValues } from '../names/named-values.js'
import { openQms } from './repository/open-qms.js'

export const report = defineCommand({
  name: 'report',
  group: 'read',
  summary: 'Show a report as a table.',
  details: 'Without a name, lists all reports.',
  example: 'qms report register type=nonconformity --format csv',
  arguments: {
    id: optional('a report, such as register'),
    given: anyNumber('what it is asked about, such as type=nonconformity'),
  },
  options: {
    where: repeated(string('column=value', 'only rows that say this, such as status=draft; can be repeated')),
    sort,
    format: format(tableFormats),
    ...reading,
    at,
  },
  async run(context, { id, given, where, sort, format, ...options }) {
    const reports = reportsOf(await subjectsOf(context))
    if (id === undefined) {
      const rows = (await subjectsOf(context)).flatMap(({ title, reports: ofSubject = [] }) =>
        ofSubject.map((one) => [title, one.id, parametersInWords(one.parameters), one.question]),
      )
      const table = tableOfTexts('Reports', ['subject', 'report', 'asks for', 'question'], rows)
      context.write(tableFormats[format](table, context.width))
      return 0
    }
    const asked = findNamed('report', reports, id, '“qms report” lists them all.')
    const values = namedValues(given)
    const readsHistory = asked.needs === 'history' || asked.uses === 'history'
    const evidence = values.document ? [values.document] : ('of records' as const)
    const { qms } = await openQms(context, { ...options, ...(readsHistory && { evidence }) })
    const { table } = tabulate(asked, qms, values, namedValues(where, 'status=draft', true), sort)
    const nothing = format === 'table' || format === 'markdown' ? nothingToReportOn(qms, asked) : undefined
    context.write(nothing ? `${nothing}\n` : tableFormats[format](table, context.width))
    return 0
  },
})
