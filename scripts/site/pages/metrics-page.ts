import { figureInWords } from '../../core/format/index.js'
import type { Metric } from '../../core/model/metric.js'
import type { Qms } from '../../core/model/qms.js'
import { measure } from '../../core/run/measure.js'
import { measureByMonth } from '../../core/run/measure-by-month.js'
import { defined } from '../../core/values/defined.js'
import { once } from '../../core/values/once.js'
import type { Say } from '../../core/words/say.js'
import { drawSparkline } from '../charts/sparkline.js'
import { menuLinks } from '../shown/menu-links.js'
import { METRICS_PATH, metricPath } from '../shown/page-path.js'
import type { Publication } from '../shown/publication.js'
import { periodMeasured } from '../views/figures/period-measured.js'
import { type FigureTrend, headingOf } from '../views/heading.js'
import type { Way } from '../views/way.js'
import type { BuildPages, PageSources } from './build-pages.js'

/** What can be read off the system: figures that are computed from records, month by month. */
export interface MetricsPage {
  readonly path: string
  readonly title: string
  readonly way: Way
  readonly metrics: readonly ListedMetric[]
}

export interface ListedMetric {
  readonly title: string
  readonly path: string
  readonly question: string
  readonly figure: string
  readonly period: string
  /** The last twelve months as a line. */
  readonly course?: string
  /** Whether the last three of them were better than the three before. */
  readonly heading?: FigureTrend
}

/** Its figures count documents of every class. */
export const metricsPages = once(({ publication, metrics }: PageSources): readonly MetricsPage[] =>
  publication.options.audience === undefined
    ? [
        {
          path: METRICS_PATH,
          title: publication.say`Metrics`,
          way: { trail: [menuLinks(publication).state] },
          metrics: metrics.map((metric) => viewMetric(publication, metric)),
        },
      ]
    : [],
) satisfies BuildPages<MetricsPage>

function viewMetric({ working, say, sentence }: Publication, metric: Metric): MetricsPage['metrics'][number] {
  const { id, title, question } = metric
  const { figures, ...measured } = measure(metric, working)
  const figure = figures[0] ? sentence(figureInWords(metric, figures[0])) : say`n/a`
  return {
    title: say.term(title),
    path: metricPath(id),
    question: say.term(question),
    figure,
    period: periodMeasured(say, metric, measured),
    ...courseOf(say, metric, working),
  }
}

/** The last twelve months as a line, if there is more than one value; a month that is not over is left out. */
function courseOf(say: Say, metric: Metric, qms: Qms): Pick<ListedMetric, 'course' | 'heading'> {
  if (metric.isOfFiles) return {}
  const values = measureByMonth(metric, qms)
    .months.filter(({ isOpen }) => !isOpen)
    .map(({ figures }) => figures[0]?.value)
  const measured = values.filter((value) => value !== undefined)
  if (measured.length < 2) return {}
  const course = drawSparkline(values, say`By month from ${measured[0] ?? ''} to ${measured.at(-1) ?? ''}`)
  return { course, ...defined({ heading: headingOf(metric, values) }) }
}
