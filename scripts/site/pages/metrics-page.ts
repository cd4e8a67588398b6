import { figureInWords, measuredInWords } from '../../core/format/index.js'
import type { Metric } from '../../core/model/metric.js'
import { measure } from '../../core/run/measure.js'
import { METRICS_PATH, metricPath, reportPath } from '../shown/page-path.js'
import type { Publication } from '../shown/publication.js'
import { hasReportPage } from '../views/selection-path.js'
import type { BuildPages } from './build-pages.js'

/** What can be read off the system: figures that are computed from records, and lists. */
export interface MetricsPage {
  readonly path: string
  readonly title: string
  readonly metrics: readonly (Listed & { readonly figure: string; readonly period: string })[]
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
  return { title, path: metricPath(id), question, figure, period: measuredInWords(metric, measured) }
}
