import { figureInWords, measurementFormats, recordsTable, tableFormats, trendFormats } from '../../core/format/index.js'
import type { Metric } from '../../core/model/metric.js'
import type { Qms } from '../../core/model/qms.js'
import { metricsOf } from '../../core/model/subject.js'
import { type Table, tableOfTexts } from '../../core/model/table.js'
import { measure } from '../../core/run/measure.js'
import { measureByMonth } from '../../core/run/measure-by-month.js'
import { anyNumber, optional } from '../command/arguments.js'
import { defineCommand } from '../command/command.js'
import { Misuse } from '../command/misuse.js'
import { choice, flag, format } from '../command/options.js'
import { at, reading } from '../command/shared-options.js'
import { subjectsOf } from '../command/subjects-of.js'
import { findNamed } from '../names/find-named.js'
import { namedValues } from '../names/named-values.js'
import { openQms } from './repository/open-qms.js'

export const metric = defineCommand({
  name: 'metric',
  group: 'read',
  summary: 'Compute a metric from the records.',
  details:
    'Without a name, shows all metrics for the last twelve months. A metric of how things are is about the last day of a period.',
  example: 'qms metric review-punctuality period=2025-12..2026-11 --by month',
  arguments: {
    id: optional('a metric, such as review-punctuality'),
    given: anyNumber('what it is asked about, such as period=2026-Q3'),
  },
  options: {
    format: format(measurementFormats),
    by: choice(['month'], 'part', 'a figure for each calendar month of the period'),
    records: flag('the documents and records behind each figure'),
    ...reading,
    at,
  },
  async run(context, { id, given, format, by, records, ...options }) {
    const metrics = metricsOf(await subjectsOf(context))
    const asked = id === undefined ? undefined : findNamed('metric', metrics, id, '“qms metric” lists them all.')
    const alone = by ? '--by month' : records ? '--records' : undefined
    if (alone && !asked)
      throw new Misuse(`“${alone}” is for one metric. Name it: qms metric review-punctuality ${alone}.`)
    const values = namedValues(given)
    const { qms } = await openQms(context, options)
    const showTable = (table: Table) =>
      context.write(tableFormats[format === 'text' ? 'table' : format](table, context.width))
    if (!asked) showTable(overviewOf(metrics, qms, values))
    else if (records) {
      const measured = by ? measureByMonth(asked, qms, values).months : [measure(asked, qms, values)]
      showTable(recordsTable(asked, measured, (one) => qms.find(one)?.title))
    } else {
      const answer = by
        ? trendFormats[format](measureByMonth(asked, qms, values), qms.today, context.width)
        : measurementFormats[format](measure(asked, qms, values), qms.today)
      context.write(answer)
    }
    return 0
  },
})

function overviewOf(metrics: readonly Metric[], qms: Qms, given: Readonly<Record<string, string>>): Table {
  const rows = metrics
    .filter(({ parameters }) => parameters.every(({ isRequired }) => !isRequired))
    .map((one) => {
      const [whole] = measure(one, qms, given).figures
      return [one.id, whole?.label, whole ? figureInWords(one, whole) : '', one.question]
    })
  return tableOfTexts('Metrics', ['metric', 'figure', given.period ?? 'last twelve months', 'question'], rows)
}
