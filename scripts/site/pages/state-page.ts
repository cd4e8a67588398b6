import { rowsWhere } from '../../core/model/rows-where.js'
import { unreadableDocuments } from '../../core/questions/unreadable-documents.js'
import { addDays } from '../../core/values/date.js'
import { groupBy } from '../../core/values/group-by.js'
import type { Say } from '../../core/words/say.js'
import { nonconformityType } from '../../subjects/nonconformity/nonconformity-type.js'
import { statusList } from '../../subjects/review/reports/status-list.js'
import { register } from '../../subjects/system/reports/register.js'
import { stateCounts } from '../../subjects/system/reports/state-counts.js'
import { countRows, type StateCount, type TableOf } from '../../subjects/system/state-count.js'
import type { LeftOut } from '../shown/left-out.js'
import { metricPath, PROBLEMS_PATH, STATE_PATH, WAIVERS_PATH } from '../shown/page-path.js'
import type { Publication } from '../shown/publication.js'
import { type Bar, buildBars } from '../views/bar.js'
import { figure, plainFigure, type StateFigure } from '../views/figure.js'
import { type InForceLately, inForceLately } from '../views/in-force-lately.js'
import { type InsightsView, insightsView } from '../views/insights-view.js'
import { type FigureCourse, problemCourses } from '../views/problem-courses.js'
import { publishedTable } from '../views/published-table.js'
import { reviewsByMonth } from '../views/review-dates.js'
import { filteredPath, selectionPath } from '../views/selection-path.js'
import type { BuildPages, PageSources } from './build-pages.js'
import { type AnswerCount, clausePages } from './clause-page.js'
import { type ListedMetric, metricsPages } from './metrics-page.js'
import { SEVERITIES } from './problems-page.js'

/** For managers: where the system stands, each figure leading to what it counts. */
export interface StatePage {
  readonly path: string
  readonly title: string
  readonly inForce: InForceLately
  /** Where some figures are heading, each with its course in the last twelve months. */
  readonly heading: readonly (FigureCourse | ListedMetric)[]
  readonly insights: InsightsView
  readonly groups: readonly { readonly title: string; readonly figures: readonly StateFigure[] }[]
  readonly reviews: readonly Bar[]
  /** Of nonconformities that are open, by their age. */
  readonly ages: readonly Bar[]
}

/** Corrective actions first: whether problems stay away. Then the system’s own figures, and those of its work. */
const HEADING: readonly string[] = [
  'corrective-action-punctuality',
  'corrective-action-closure-time',
  'corrective-action-effectiveness',
  'recurrence-rate',
  'open-actions',
  'overdue-reviews',
  'documents-in-force',
  'clauses-answered',
  'nonconformity-frequency',
  'complaint-rate',
  'review-punctuality',
  'training-compliance',
  'audit-programme-execution',
]

/** Its figures count documents of every class. */
export const statePages: BuildPages<StatePage> = (sources) =>
  sources.publication.options.audience === undefined ? [buildStatePage(sources)] : []

function buildStatePage(sources: PageSources): StatePage {
  const { publication } = sources
  const { say } = publication
  const tableOf: TableOf = (report, given) => publishedTable(publication, report, given)
  const counts = stateCounts(publication.working, tableOf).map(
    (one) => [one.group, viewCount(publication, one)] as const,
  )
  const groups = new Map(groupBy(counts, ([group]) => group))
  const figuresOf = (group: string) => (groups.get(group) ?? []).map(([, figure]) => figure)
  return {
    path: STATE_PATH,
    title: say`State of the system`,
    inForce: inForceLately(publication),
    heading: [...headingMetrics(sources), ...problemCourses(say, sources.earlierProblems ?? [])],
    insights: insightsView(publication),
    groups: [
      { title: say`Needs a decision`, figures: figuresOf('Needs a decision') },
      {
        title: say`Documents`,
        figures: [...figuresOf('Documents'), ...waitingFigures(publication), ...unreadableFigures(publication)],
      },
      ...coverage(sources),
      { title: say`To do`, figures: publication.showsPeople ? figuresOf('To do') : [] },
      { title: say`Open records`, figures: figuresOf('Open records') },
      { title: say`Check`, figures: problemFigures(sources) },
    ].filter(({ figures }) => figures.length > 0),
    reviews: reviewsByMonth(publication, tableOf),
    ages: openNonconformities(publication, tableOf),
  }
}

/** What a leader asks first; those without a value are on the page of all metrics. */
function headingMetrics(sources: PageSources): readonly ListedMetric[] {
  const all = metricsPages(sources).flatMap(({ metrics }) => metrics)
  const none = sources.publication.say`n/a`
  return HEADING.flatMap((id) => all.filter((one) => one.path === metricPath(id) && !one.figure.startsWith(none)))
}

function viewCount(publication: Publication, one: StateCount): StateFigure {
  const { label, count, rows, tone, isRecorded, isPartial } = one
  const path = selectionPath(publication, rows) ?? ''
  const saysNothing = isPartial ? count === 0 : tone === 'plain' && isRecorded && rows.report === statusList.id
  return saysNothing
    ? plainFigure(publication.say.term(label), count, path)
    : figure(publication.say.term(label), count, tone, path, isRecorded)
}

function unreadableFigures(publication: Publication): readonly StateFigure[] {
  const unreadable = unreadableDocuments(publication.working).length
  return unreadable > 0 ? [figure(publication.say`Cannot be read`, unreadable, 'bad', PROBLEMS_PATH)] : []
}

/** Documents that readers do not see yet: a manual without drafts has no page of them. */
function waitingFigures({ leftOut, say }: Publication): readonly StateFigure[] {
  const count = (why: LeftOut['why']) => leftOut.filter((one) => one.why === why).length
  const figures = [
    { label: say`Drafts that wait`, count: count('draft') },
    { label: say`In approval`, count: count('in approval') },
    { label: say`Approved, not in force yet`, count: count('coming') + count('waiting') },
  ]
  return figures
    .filter((one) => one.count > 0)
    .map(({ label, count }) => figure(label, count, 'plain', `${PROBLEMS_PATH}#LeftOut`))
}

/** Whether clauses are answered is good only where they were judged. */
function coverage(sources: PageSources): StatePage['groups'] {
  return clausePages(sources)
    .filter(({ isInUse }) => isInUse)
    .map(({ title, counts, path }) => ({
      title: sources.publication.say`Clauses of ${title} that ask for documents or records`,
      figures: answeredFirst(counts).map((one) => answerFigure(one, path, counts)),
    }))
}

function answeredFirst(counts: readonly AnswerCount[]): readonly AnswerCount[] {
  return [
    ...counts.filter(({ answer }) => answer === 'answered'),
    ...counts.filter(({ answer }) => answer !== 'answered'),
  ]
}

/** No gap is no good news where clauses were not judged, and no old evidence none where there is none at all. */
function answerFigure({ answer, label, count }: AnswerCount, path: string, all: readonly AnswerCount[]): StateFigure {
  const whole = filteredPath(path, { answer })
  const countOf = (answer: AnswerCount['answer']) => all.find((one) => one.answer === answer)?.count ?? 0
  const isGood = countOf('not-judged') === 0 && countOf('answered') > 0
  if (answer === 'answered') return plainFigure(label, count, whole)
  if (answer === 'not-judged') return { ...plainFigure(label, count, whole), ...(count > 0 && { tone: 'due' }) }
  return isGood || count > 0 ? figure(label, count, 'bad', whole) : plainFigure(label, count, whole)
}

function problemFigures({ evaluation, publication }: PageSources): readonly StateFigure[] {
  const { say } = publication
  const words = {
    error: [say`Errors`, 'bad'],
    warning: [say`Warnings`, 'due'],
    info: [say`Remarks`, 'plain'],
  } as const
  const waivers = publication.working.settings.waivers.length
  const notEvaluated = evaluation.notEvaluated.length
  return [
    ...SEVERITIES.map((severity) => {
      const [label, tone] = words[severity]
      const count = evaluation.problems.filter((one) => one.severity === severity).length
      const path = filteredPath(PROBLEMS_PATH, { severity })
      return count === 0 && notEvaluated > 0 ? plainFigure(label, count, path) : figure(label, count, tone, path)
    }),
    plainFigure(say`Rules not evaluated`, notEvaluated, `${PROBLEMS_PATH}#NotEvaluated`),
    plainFigure(say`Waivers`, waivers, WAIVERS_PATH),
  ]
}

const agesIn = (say: Say) => [
  { label: say`Up to 30 days`, from: 30, to: 0 },
  { label: say`31 to 90 days`, from: 90, to: 31 },
  { label: say`91 to 180 days`, from: 180, to: 91 },
  { label: say`Longer`, from: undefined, to: 181 },
]

function openNonconformities(publication: Publication, tableOf: TableOf): readonly Bar[] {
  const { today } = publication.working
  const type = nonconformityType(publication.shown)
  const began = type?.states[0]?.date
  if (!type || began === undefined || !type.register.includes(began)) return []
  const ages = agesIn(publication.say).map(({ label, from, to }) => {
    const span = `${from === undefined ? '' : addDays(today, -from)}..${addDays(today, -to)}`
    const rows = rowsWhere(register, { open: 'yes', [began]: span }, { type: type.name })
    return { label, count: countRows(rows, register, tableOf), path: selectionPath(publication, rows) ?? '' }
  })
  return ages.some(({ count }) => count > 0) ? buildBars(ages) : []
}
