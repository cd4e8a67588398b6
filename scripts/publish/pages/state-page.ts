import { reviewState } from '../../lifecycle/review-state.js'
import { addMonths, type CalendarDate } from '../../model/date.js'
import { monthInWords } from '../../model/date-in-words.js'
import { groupBy } from '../../model/group-by.js'
import type { Problem, Severity } from '../../model/problem.js'
import { byId } from '../by-id.js'
import { type DocumentLink, documentLink, entryLink, standingInWords } from '../parts/site-link.js'
import type { LeftOut, Publication, PublishedDocument } from '../publication.js'
import type { BuildPages } from './build-pages.js'

/** For managers: how many documents stand where, which reviews are due when, and what the check finds. */
export interface StatePage {
  readonly path: string
  readonly title: string
  readonly documents: number
  readonly records: number
  readonly statuses: readonly { readonly name: string; readonly count: number }[]
  readonly overdue: readonly DueReview[]
  readonly months: readonly MonthOfReviews[]
  readonly problems: readonly SeverityCount[]
  readonly leftOut: readonly LeftOut[]
}

export interface DueReview {
  readonly document: DocumentLink
  readonly on: CalendarDate
}

interface MonthOfReviews {
  readonly name: string
  readonly count: number
  /** Of the fullest month, 0 to 100. */
  readonly share: number
  readonly reviews: readonly DueReview[]
}

interface SeverityCount {
  readonly severity: Severity
  readonly count: number
  readonly problems: readonly {
    readonly message: string
    readonly file: string
    readonly rule: string
    readonly document?: DocumentLink
  }[]
}

const MONTHS_AHEAD = 18

/** @param problems that the check finds in the files as they are */
/** Problems name documents of every class. */
export const statePages: BuildPages<StatePage> = ({ publication, problems }) =>
  publication.options.audience === undefined ? [buildStatePage(publication, problems)] : []

export function buildStatePage(publication: Publication, problems: readonly Problem[]): StatePage {
  const entries = [...publication.entries.values()]
  const documents = entries.filter(({ standing }) => standing !== 'record')
  const byStatus = groupBy(documents, (entry) => standingInWords(publication, entry))
  const reviews = dueReviews(publication, documents)
  return {
    path: 'state.html',
    title: 'State of the system',
    documents: documents.length,
    records: entries.length - documents.length,
    statuses: [...byStatus].map(([name, found]) => ({ name, count: found.length })),
    overdue: reviews.filter(({ on }) => on < publication.current.today),
    months: reviewsByMonth(reviews, publication.current.today),
    problems: countProblems(publication, problems),
    leftOut: publication.leftOut,
  }
}

function dueReviews(publication: Publication, documents: readonly PublishedDocument[]): readonly DueReview[] {
  const { current: qms } = publication
  return documents
    .flatMap((entry) => {
      const review = reviewState(qms, entry.current)
      return review ? [{ document: entryLink(publication, entry), on: review.on }] : []
    })
    .sort((a, b) => (a.on === b.on ? byId(a.document, b.document) : a.on < b.on ? -1 : 1))
}

/** From this month on, so that empty months are seen, too. */
function reviewsByMonth(reviews: readonly DueReview[], today: CalendarDate): readonly MonthOfReviews[] {
  const byMonth = groupBy(reviews, ({ on }) => on.slice(0, 7))
  const months = Array.from({ length: MONTHS_AHEAD }, (_none, index) =>
    addMonths(`${today.slice(0, 7)}-01`, index).slice(0, 7),
  )
  const coming = (month: string) => (byMonth.get(month) ?? []).filter(({ on }) => on >= today)
  const most = Math.max(1, ...months.map((month) => coming(month).length))
  return months.map((month) => {
    const found = coming(month)
    return {
      name: monthInWords(month),
      count: found.length,
      share: Math.round((found.length * 100) / most),
      reviews: found,
    }
  })
}

function countProblems(publication: Publication, problems: readonly Problem[]): readonly SeverityCount[] {
  const severities: readonly Severity[] = ['error', 'warning', 'info']
  return severities.map((severity) => {
    const found = problems.filter((problem) => problem.severity === severity)
    return {
      severity,
      count: found.length,
      problems: found.map(({ message, file, rule, document }) => {
        const link = document === undefined ? undefined : documentLink(publication, document)
        return { message, file, rule, ...(link ? { document: link } : {}) }
      }),
    }
  })
}
