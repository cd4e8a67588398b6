import type { JsonSchema, NamedValue } from '../../core/model/document-type.js'
import type { Metric } from '../../core/model/metric.js'
import { PERIOD_FORMS } from '../../core/values/period.js'
import { fieldTable } from './field-table.js'
import { GENERATED } from './generated.js'

/**
 * docs/reference/metrics.md: every metric with its question, its formula in words, and examples with exact figures.
 *
 * @param series what metrics need from outside, by name
 * @param forms the schemas of what programs get
 */
export function generateMetricsPage(
  metrics: readonly Metric[],
  series: Readonly<Record<string, NamedValue>>,
  forms: readonly JsonSchema[],
): string {
  const rows = metrics.map(({ id, unit, question }) => `| [${id}](#${id}) | ${unit} | ${question} |`)
  return `${[
    GENERATED,
    '# Metrics',
    `\`qms metric\` shows all of them for the last twelve months, \`qms metric <metric>\` one with its parts. Write \`period=…\` after it for another time: ${PERIOD_FORMS}. \`--by month\` gives a figure for each month. \`--today\` asks on another day. \`--records\` lists what is behind each figure. \`--format json\` or \`csv\` is for programs and spreadsheets, \`markdown\` for texts.`,
    'A percentage is always shown with the number of things it rests on; of fewer than five things, only these numbers are shown. Where there is nothing to count, it is n/a: neither 0 % nor 100 %. Where something is missing that it needs, it says what.',
    'Every period is looked at from its end, or from the as-of date if that comes first: what was decided, put off or done later was not known then. So a figure of the past stays the same whenever it is asked for. Days are calendar days. Beside a mean there is the median and the 90th percentile (by linear interpolation, type 7), since a few long cases move a mean. What was given up is left out, and counted on its own.',
    ['| metric | unit | what it answers |', '|---|---|---|', ...rows].join('\n'),
    ...describeSeries(series),
    ...metrics.map(describeMetric),
    '## JSON and CSV',
    'The form is stable: a change that breaks readers raises `version`. New fields may be added at any time. The schemas are in `schemas/output/` of the package. CSV begins with the ids of its columns: `figure`, `value`, `counted` and `n`; with `--by month`, `month` and for each figure its id and `<id>_n`.',
    ...forms.map((form) => [`### ${form.title}`, fieldTable(form)].join('\n\n')),
  ].join('\n\n')}\n`
}

function describeSeries(series: Readonly<Record<string, NamedValue>>): readonly string[] {
  const rows = Object.entries(series).map(
    ([name, { title, unit, description }]) => `| \`${name}\` | ${title} | ${unit} | ${description} |`,
  )
  return [
    '## Figures from outside',
    'Some metrics need figures that no record tells, such as how many units were shipped. They come from named series: rows of [monitoring results](document-types/monitoring-result.md) that have the name of the series as their `indicator`, a `value`, and the `period` that it is about. An indicator can be such a series, too: it names it in `series`, and its rows and results count.',
    'A result counts in the period in which its own period ends. What does not fit is told and not guessed: a month without a result, two results for one time and place, a negative value, a value in another unit. The metric is then n/a and says why.',
    ['| series | title | unit | what it counts |', '|---|---|---|---|', ...rows].join('\n'),
  ]
}

function describeMetric(metric: Metric): string {
  const { id, title, question, formula, population, clauses, examples } = metric
  const shown = examples.map(({ name, figures }) => `- ${name}: ${figures.join('; ')}`)
  return [
    `## ${id}`,
    `${title}. ${question}`,
    `Computed as: ${formula}. ${population} ${directionInWords(metric)}${whenInWords(metric)}`,
    `Clauses: ${clauses.join(', ')}.`,
    `Examples:\n\n${shown.join('\n')}`,
  ].join('\n\n')
}

function directionInWords({ direction }: Metric): string {
  return direction === 'target' ? 'The best value is the one aimed at.' : `A ${direction} value is better.`
}

function whenInWords({ isState, isOfFiles }: Metric): string {
  if (isOfFiles) return ' Only the files as they are tell it: for an earlier day, ask a commit with `--at`.'
  return isState ? ' It says how things are at the end of the period.' : ''
}
