import type { Report } from '../../core/model/report.js'
import { nothingToReportOn } from '../../core/run/nothing-to-report-on.js'
import { addDays } from '../../core/values/date.js'
import { yearUpTo } from '../../core/values/period.js'
import { documentList } from '../../subjects/documents/reports/document-list.js'
import { menuLinks } from '../shown/menu-links.js'
import { reportPath } from '../shown/page-path.js'
import type { Publication } from '../shown/publication.js'
import { reportCharts } from '../views/figures/report-charts.js'
import { publishedTable } from '../views/published-table.js'
import { hasReportPage } from '../views/selection-path.js'
import { viewTable } from '../views/table-view.js'
import type { BuildPages } from './build-pages.js'
import { metricPages } from './metric-page.js'
import { registerPages } from './register-page.js'
import type { ReportPage } from './report-page.js'
import { seriesPages } from './series-pages.js'

/** @returns the registers, the tables of records, and a page for each report and metric that is not on another page and needs not be asked about something */
export const reportPages: BuildPages<ReportPage> = ({ publication, reports, metrics }) => [
  ...registerPages(publication),
  ...seriesPages(publication),
  // They say what there is of every class of readers.
  ...(publication.options.audience === undefined
    ? [
        ...reports.filter(hasReportPage).map((report) => buildReportPage(publication, report)),
        ...metricPages(publication, metrics),
      ]
    : []),
]

function buildReportPage(publication: Publication, report: Report): ReportPage {
  const { say, sentence, working } = publication
  const nothing = nothingToReportOn(working, report)
  const table = publishedTable(publication, report)
  const hasPeriod = report.parameters.some(({ name }) => name === 'period')
  const { from, until } = yearUpTo(working.today)
  const period = say`${say.date(from)} to ${say.date(addDays(until, -1))}`
  return {
    path: reportPath(report.id),
    title: report.id === documentList.id ? say`Documents and records` : say.term(report.title),
    way: { trail: [menuLinks(publication).reports] },
    kind: 'report',
    lead: say.term(report.question),
    ...(nothing && { nothing: sentence(nothing) }),
    charts: reportCharts(publication, report.id, table),
    whole: viewTable(publication, table, `api/reports/${report.id}`),
    parts: [],
    notes: hasPeriod ? [say`${period}. ${`\`qms report ${report.id} period=…\``} shows another period.`] : [],
  }
}
