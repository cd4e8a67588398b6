import { fieldText } from '../../core/model/fields.js'
import { unreadableDocuments } from '../../core/questions/unreadable-documents.js'
import { addDays } from '../../core/values/date.js'
import { groupBy } from '../../core/values/group-by.js'
import { markedDates } from '../../subjects/actions/due/due-dates.js'
import type { Judgement } from '../../subjects/clauses/part-answer.js'
import { isClosed } from '../../subjects/documents/is-closed.js'
import { nonconformityType } from '../../subjects/nonconformity/nonconformity-type.js'
import type { LeftOut } from '../shown/left-out.js'
import { statusLabel } from '../shown/links/site-link.js'
import { DUE_PATH, PROBLEMS_PATH, registerPath, WAIVERS_PATH } from '../shown/page-path.js'
import type { Publication, PublishedDocument } from '../shown/publication.js'
import { type Bar, buildBars } from '../views/bar.js'
import { dueViews } from '../views/due-view.js'
import { labelOf } from '../views/field-view.js'
import { figure, plainFigure, type StateFigure } from '../views/figure.js'
import { filtered } from '../views/filtered.js'
import { reviewsByMonth, reviewsDue } from '../views/review-dates.js'
import type { BuildPages, PageSources } from './build-pages.js'
import { clausePages } from './clause-page.js'
import { SEVERITIES } from './problems-page.js'

/** For managers: where the system stands, each figure leading to what it counts. */
export interface StatePage {
  readonly path: string
  readonly title: string
  readonly groups: readonly { readonly title: string; readonly figures: readonly StateFigure[] }[]
  readonly reviews: readonly Bar[]
  /** Of nonconformities that are open, by their age. */
  readonly ages: readonly Bar[]
}

const DOCUMENTS = 'documents.html'

/** Its figures count documents of every class. */
export const statePages: BuildPages<StatePage> = (sources) =>
  sources.publication.options.audience === undefined ? [buildStatePage(sources)] : []

function buildStatePage(sources: PageSources): StatePage {
  const { publication } = sources
  return {
    path: 'state.html',
    title: 'State of the system',
    groups: [
      {
        title: 'Documents',
        figures: [...statusFigures(publication), ...waitingFigures(publication), ...reviewFigures(publication)],
      },
      ...coverage(sources),
      { title: 'To do', figures: dueFigures(publication) },
      { title: 'Open records', figures: openRecords(publication) },
      { title: 'Check', figures: problemFigures(sources) },
    ].filter(({ figures }) => figures.length > 0),
    reviews: reviewsByMonth(publication),
    ages: openNonconformities(publication),
  }
}

function statusFigures(publication: Publication): readonly StateFigure[] {
  const documents = [...publication.entries.values()].filter(({ shownAs }) => shownAs !== 'record')
  const byStatus = groupBy(documents, (entry) => statusLabel(publication, entry))
  const unreadable = unreadableDocuments(publication.working).length
  return [
    ...[...byStatus].map(([status, { length }]) => plainFigure(status, length, filtered(DOCUMENTS, { status }))),
    ...(unreadable > 0 ? [figure('Cannot be read', unreadable, 'bad', PROBLEMS_PATH)] : []),
  ]
}

/** Documents that readers do not see yet: a manual without drafts has no page of them. */
function waitingFigures({ leftOut }: Publication): readonly StateFigure[] {
  const count = (why: LeftOut['why']) => leftOut.filter((one) => one.why === why).length
  const figures = [
    { label: 'Drafts that wait', count: count('draft') },
    { label: 'In approval', count: count('in approval') },
    { label: 'Approved, not in force yet', count: count('coming') + count('waiting') },
  ]
  return figures
    .filter((one) => one.count > 0)
    .map(({ label, count }) => figure(label, count, 'plain', `${PROBLEMS_PATH}#LeftOut`))
}

function reviewFigures(publication: Publication): readonly StateFigure[] {
  const { today } = publication.working
  const reviews = reviewsDue(publication)
  const yesterday = addDays(today, -1)
  const overdue = reviews.filter(({ on }) => on < today).length
  const path = filtered(DOCUMENTS, { 'next review': `..${yesterday}` })
  return [figure('Reviews overdue', overdue, 'bad', path, reviews.length > 0)]
}

function dueFigures(publication: Publication): readonly StateFigure[] {
  const marked = markedDates(publication.working)
  const hasActions = marked.some(({ at }) => at.startsWith('/actions/'))
  const due = dueViews(publication)
  const late = due.filter(({ daysLate }) => daysLate > 0).length
  const actions = due.filter(({ what }) => what === 'Action').length
  return [
    figure('Overdue', late, 'bad', filtered(DUE_PATH, { stage: 'Overdue' }), marked.length > 0),
    figure(
      'Due soon',
      due.filter(({ stage }) => stage === 'due' || stage === 'due soon').length,
      'due',
      filtered(DUE_PATH, { stage: 'Due soon' }),
      marked.length > 0,
    ),
    figure('Open actions', actions, 'plain', filtered(DUE_PATH, { what: 'Action' }), hasActions),
  ]
}

/** Of each type whose records stay open for a while. */
function openRecords(publication: Publication): readonly StateFigure[] {
  const { shown, types } = publication
  const open = groupBy(openEntries(publication), ({ document }) => document.type)
  return [...shown.types.values()]
    .filter(({ control, states }) => control === 'retained' && states.length > 1)
    .map(({ name, title }) => {
      const path = filtered(registerPath(name), { show: 'Open' })
      return figure(title, open.get(name)?.length ?? 0, 'plain', path, types.has(name))
    })
}

function openEntries({ entries, working }: Publication): readonly PublishedDocument[] {
  return [...entries.values()].filter(
    ({ shownAs, workingCopy }) => shownAs === 'record' && !isClosed(working, workingCopy),
  )
}

/** Whether clauses are answered is good only where they were judged. */
function coverage(sources: PageSources): StatePage['groups'] {
  return clausePages(sources)
    .filter(({ isInUse }) => isInUse)
    .map(({ title, counts, path }) => {
      const of = (answer: Judgement) => [answer, counts[answer], filtered(path, { answer })] as const
      const bad = (answer: Judgement) =>
        counts['Not judged'] > 0 && counts[answer] === 0
          ? plainFigure(...of(answer))
          : figure(answer, counts[answer], 'bad', filtered(path, { answer }))
      return {
        title: `Clauses of ${title} that ask for documents or records`,
        figures: [
          plainFigure(...of('Answered')),
          bad('Gap'),
          bad('Evidence too old'),
          { ...plainFigure(...of('Not judged')), ...(counts['Not judged'] > 0 && { tone: 'due' as const }) },
        ],
      }
    })
}

function problemFigures({ evaluation, publication }: PageSources): readonly StateFigure[] {
  const words = {
    error: ['Errors', 'Error', 'bad'],
    warning: ['Warnings', 'Warning', 'due'],
    info: ['Remarks', 'Remark', 'plain'],
  } as const
  const waivers = publication.working.settings.waivers.length
  const notEvaluated = evaluation.notEvaluated.length
  return [
    ...SEVERITIES.map((severity) => {
      const [label, word, tone] = words[severity]
      const count = evaluation.problems.filter((one) => one.severity === severity).length
      const path = filtered(PROBLEMS_PATH, { severity: word })
      return count === 0 && notEvaluated > 0 ? plainFigure(label, count, path) : figure(label, count, tone, path)
    }),
    plainFigure('Rules not evaluated', notEvaluated, `${PROBLEMS_PATH}#NotEvaluated`),
    plainFigure('Waivers', waivers, WAIVERS_PATH),
  ]
}

const AGES = [
  { label: 'Up to 30 days', from: 30, to: 0 },
  { label: '31 to 90 days', from: 90, to: 31 },
  { label: '91 to 180 days', from: 180, to: 91 },
  { label: 'Longer', from: undefined, to: 181 },
]

function openNonconformities(publication: Publication): readonly Bar[] {
  const type = nonconformityType(publication.shown)
  const began = type?.states[0]?.date
  const open = openEntries(publication).filter(({ document }) => document.type === type?.name)
  if (!type || began === undefined || open.length === 0) return []
  const ages = AGES.map(({ label, from, to }) => {
    const [first, last] = [
      from === undefined ? '' : addDays(publication.working.today, -from),
      addDays(publication.working.today, -to),
    ]
    const found = open.filter(({ document }) => {
      const on = fieldText(document.fields, began) ?? ''
      return on !== '' && on >= first && on <= last
    })
    const wanted = { show: 'Open', [labelOf(began).toLowerCase()]: `${first}..${last}` }
    return { label, count: found.length, path: filtered(registerPath(type.name), wanted) }
  })
  return buildBars(ages)
}
