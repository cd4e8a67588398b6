import type { Report } from '../../core/model/report.js'
import { nothingToReportOn } from '../../core/run/nothing-to-report-on.js'
import { REPORTS_PATH } from '../shown/page-path.js'
import type { Publication } from '../shown/publication.js'
import { hasReportPage, selectionPath } from '../views/selection-path.js'
import type { BuildPages } from './build-pages.js'

/** All that can be asked, by subject. */
export interface ReportsPage {
  readonly path: string
  readonly title: string
  readonly groups: readonly { readonly title: string; readonly reports: readonly ListedReport[] }[]
}

interface ListedReport {
  readonly title: string
  readonly path: string
  readonly question: string
  /** Why it is empty, if it has nothing to be about. */
  readonly nothing?: string
}

/** Reports count documents of every class. */
export const reportsPages: BuildPages<ReportsPage> = ({ publication, subjects, reports }) =>
  publication.options.audience === undefined
    ? [
        {
          path: REPORTS_PATH,
          title: publication.say`Reports`,
          groups: subjects
            .map(({ title, reports: own = [] }) => ({
              title: publication.say.term(title),
              reports: own.filter((one) => reports.includes(one)).flatMap((one) => listed(publication, one)),
            }))
            .filter((group) => group.reports.length > 0),
        },
      ]
    : []

/** Where its page is of another form, it leads there; those about one document are on the page of that document. */
function listed(publication: Publication, report: Report): readonly ListedReport[] {
  const { id, title, question, parameters } = report
  if (parameters.some(({ isRequired }) => isRequired) || (!hasReportPage(report) && report.needs)) return []
  const path = selectionPath(publication, { report: id, given: {}, where: {} })
  const nothing = nothingToReportOn(publication.working, report)
  return path === undefined
    ? []
    : [
        {
          title: publication.say.term(title),
          path,
          question: publication.say.term(question),
          ...(nothing && { nothing: publication.sentence(nothing) }),
        },
      ]
}
