import { figureInWords, measurementTable, recordsTable, trendTable } from '../../core/format/index.js'
import type { Figure, Metric, PeriodMeasured } from '../../core/model/metric.js'
import { measure } from '../../core/run/measure.js'
import { measureByMonth } from '../../core/run/measure-by-month.js'
import type { SiteLink } from '../shown/links/site-link.js'
import { menuLinks } from '../shown/menu-links.js'
import { metricPath } from '../shown/page-path.js'
import type { Publication } from '../shown/publication.js'
import { metricCharts } from '../views/figures/metric-charts.js'
import { periodMeasured } from '../views/figures/period-measured.js'
import { withPartNames } from '../views/figures/with-part-names.js'
import { selectionPath } from '../views/selection-path.js'
import { viewTable } from '../views/table-view.js'
import type { ReportPage } from './report-page.js'

/** More are for a spreadsheet. */
const MOST_RECORDS = 300

/** @returns a page of each metric that needs not be asked about something: its figure, its parts, each month, and what is behind it */
export function metricPages(publication: Publication, metrics: readonly Metric[]): readonly ReportPage[] {
  return metrics
    .filter(({ parameters }) => parameters.every(({ isRequired }) => !isRequired))
    .map((metric) => buildMetricPage(publication, metric))
}

function buildMetricPage(publication: Publication, metric: Metric): ReportPage {
  const { working, say, sentence } = publication
  const named = <Measured extends PeriodMeasured>(measured: Measured): Measured => ({
    ...measured,
    figures: withPartNames(publication, measured.figures),
  })
  const measurement = named(measure(metric, working))
  const [whole] = measurement.figures
  const download = `api/metrics/${metric.id}`
  const months = metric.isOfFiles ? undefined : measureByMonth(metric, working).months.map(named)
  const records = recordsTable(
    metric,
    [{ ...measurement, figures: whole ? [whole] : [] }],
    (id) => working.find(id)?.title,
  )
  const count = records.rows.length
  return {
    path: metricPath(metric.id),
    title: say.term(metric.title),
    way: { trail: [menuLinks(publication).state, menuLinks(publication).metrics] },
    kind: 'metric',
    lead: say.term(metric.question),
    ...(whole
      ? {
          figure: {
            text: sentence(figureInWords(metric, whole)),
            period: periodMeasured(say, metric, measurement),
            ...linkToRows(publication, whole),
          },
        }
      : {}),
    charts: metricCharts(publication, measurement, months ?? []),
    whole: viewTable(publication, measurementTable(measurement), download),
    parts: [
      ...(months
        ? [
            {
              title: say`By month`,
              table: viewTable(publication, trendTable({ metric, months }), `${download}-by-month`),
            },
          ]
        : []),
      ...(count > 0 && count <= MOST_RECORDS
        ? [{ title: say`What is behind it`, table: viewTable(publication, records, `${download}-records`, ['figure']) }]
        : []),
    ],
    notes: [
      say`Computed as: ${say.term(metric.formula)}.`,
      say.term(metric.population),
      ...(count > MOST_RECORDS
        ? [
            say`${say.number(count)} documents and records are behind it, too many for this page: “${`qms metric ${metric.id} --records`}” lists them.`,
          ]
        : []),
    ],
  }
}

/** Where a list is the answer to what it counts. */
function linkToRows(publication: Publication, { rows }: Figure): { readonly rows?: SiteLink } {
  const path = rows && selectionPath(publication, rows)
  return path ? { rows: { text: publication.say`What it counts`, path } } : {}
}
