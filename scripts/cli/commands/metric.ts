import { figureInWords, measurementFormats, tableFormats, trendFormats } from '../../core/format/index.js'
import { metricsOf } from '../../core/model/subject.js'
import { tableOfTexts } from '../../core/model/table.js'
import { measure } from '../../core/run/measure.js'
import { measureByMonth } from '../../core/run/measure-by-month.js'
import { anyNumber, optional } from '../command/arguments.js'
import { defineCommand } from '../command/command.js'
import { Misuse } from '../command/misuse.js'
import { choice, format } from '../command/options.js'
import { at, reading } from '../command/shared-options.js'
import { subjectsOf } from '../command/subjects-of.js'
import { findNamed } from '../names/find-named.js'
import { namedValues } from '../names/named-values.js'
import { openQms } from './repository/open-qms.js'

export const metric = defineCommand({
  name: 'metric',
  group: 'read',
  summary: 'Compute a metric from the records.',
  details: 'Without a name, shows all metrics for the last twelve months.',
  example: 'qms metric review-punctuality period=2025-12..2026-11 --by month',
  arguments: {
    id: optional('a metric, such as review-punctuality'),
    given: anyNumber('what it is asked about, such as period=2026-Q3'),
  },
  options: {
    format: format(measurementFormats),
    by: choice(['month'], 'part', 'a figure for each calendar month of the period'),
    ...reading,
    at,
  },
  async run(context, { id, given, format, by, ...options }) {
    const metrics = metricsOf(await subjectsOf(context))
    const asked = id === undefined ? undefined : findNamed('metric', metrics, id)
    if (by && !asked)
      throw new Misuse('“--by month” is for one metric. Name it: qms metric review-punctuality --by month.')
    const values = namedValues(given)
    const { qms } = await openQms(context, options)
    if (asked) {
      const answer = by
        ? trendFormats[format](measureByMonth(asked, qms, values), qms.today, context.width)
        : measurementFormats[format](measure(asked, qms, values), qms.today)
      context.write(answer)
      return 0
    }
    const rows = metrics.map((one) => {
      const [whole] = measure(one, qms, values).figures
      return [one.id, whole ? figureInWords(one, whole) : '', one.question]
    })
    const table = tableOfTexts('Metrics', ['metric', 'last twelve months', 'question'], rows)
    context.write(tableFormats[format === 'text' ? 'table' : format](table, context.width))
    return 0
  },
})
