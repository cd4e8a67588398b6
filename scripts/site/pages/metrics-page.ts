import { figureInWords, measuredInWords } from '../../core/format/index.js'
import type { Metric } from '../../core/model/metric.js'
import type { Qms } from '../../core/model/qms.js'
import { measure } from '../../core/run/measure.js'
import { measureByMonth } from '../../core/run/measure-by-month.js'
import { defined } from '../../core/values/defined.js'
import { drawSparkline } from '../charts/sparkline.js'
import { METRICS_PATH, metricPath, reportPath } from '../shown/page-path.js'
import type { Publication } from '../shown/publication.js'
import { hasReportPage } from '../views/selection-path.js'
import type { BuildPages } from './build-pages.js'

/** What can be read off the system: figures that are computed from records, and lists. */
export interface MetricsPage {
  readonly path: string
  readonly title: string
  readonly metrics: readonly (Listed & { readonly figure: string; readonly period: string; readonly course?: string })[]
  readonly reports: readonly Listed[]
}

interface Listed {
  readonly title: string
  readonly path: string
  readonly question: string
}

/** Its figures count documents of every class. */
export const metricsPages: BuildPages<MetricsPage> = ({ publication, reports, metrics }) =>
  publication.options.audience === undefined
    ? [
        {
          path: METRICS_PATH,
          title: 'Metrics and reports',
          metrics: metrics.map((metric) => viewMetric(publication, metric)),
          reports: reports
            .filter(hasReportPage)
            .map(({ id, title, question }) => ({ title, path: reportPath(id), question })),
        },
      ]
    : []

function viewMetric({ working }: Publication, metric: Metric): MetricsPage['metrics'][number] {
  const { id, title, question } = metric
  const { figures, ...measured } = measure(metric, working)
  const figure = figures[0] ? figureInWords(metric, figures[0]) : 'n/a'
  return {
    title,
    path: metricPath(id),
    question,
    figure,
    period: measuredInWords(metric, measured),
    ...defined({ course: courseOf(metric, working) }),
  }
}

/** The last twelve months as a line, if there is more than one value; a month that is not over is left out. */
function courseOf(metric: Metric, qms: Qms): string | undefined {
  if (metric.isOfFiles) return undefined
  const values = measureByMonth(metric, qms)
    .months.filter(({ isOpen }) => !isOpen)
    .map(({ figures }) => figures[0]?.value)
  const measured = values.filter((value) => value !== undefined)
  if (measured.length < 2) return undefined
  return drawSparkline(values, `By month from ${measured[0]} to ${measured.at(-1)}`)
}
