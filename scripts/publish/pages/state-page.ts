import { isClosed } from '../../lifecycle/is-closed.js'
import { addDays } from '../../model/date.js'
import { fieldText } from '../../model/fields.js'
import { groupBy } from '../../model/group-by.js'
import { DUE_PATH, PROBLEMS_PATH, registerPath, WAIVERS_PATH } from '../page-path.js'
import { type Bar, buildBars } from '../parts/bar.js'
import { dueViews } from '../parts/due-view.js'
import { labelOf } from '../parts/field-view.js'
import { filtered } from '../parts/filtered.js'
import { reviewsByMonth, reviewsDue } from '../parts/review-dates.js'
import { standingInWords } from '../parts/site-link.js'
import type { Publication, PublishedDocument } from '../publication.js'
import type { BuildPages, PageSources } from './build-pages.js'
import { clausePages } from './clause-page.js'
import { SEVERITIES } from './problems-page.js'

/** For managers: where the system stands, each figure leading to what it counts. */
export interface StatePage {
  readonly path: string
  readonly title: string
  readonly groups: readonly { readonly title: string; readonly figures: readonly Figure[] }[]
  readonly reviews: readonly Bar[]
  /** Of nonconformities that are open, by their age. */
  readonly ages: readonly Bar[]
}

export interface Figure {
  readonly label: string
  readonly count: number
  /** Where a mark says at once whether there is something to do. */
  readonly mood: 'good' | 'due' | 'bad' | 'plain'
  /** What is behind the figure; missing if there is nothing. */
  readonly path?: string
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
        figures: [...statusFigures(publication), ...reviewFigures(publication), ...coverage(sources)],
      },
      { title: 'To do', figures: dueFigures(publication) },
      { title: 'Open records', figures: openRecords(publication) },
      { title: 'Check', figures: problemFigures(sources) },
    ].filter(({ figures }) => figures.length > 0),
    reviews: reviewsByMonth(publication),
    ages: openNonconformities(publication),
  }
}

function statusFigures(publication: Publication): readonly Figure[] {
  const documents = [...publication.entries.values()].filter(({ standing }) => standing !== 'record')
  const byStatus = groupBy(documents, (entry) => standingInWords(publication, entry))
  return [...byStatus].map(([status, { length }]) => figure(status, length, 'plain', filtered(DOCUMENTS, { status })))
}

function reviewFigures(publication: Publication): readonly Figure[] {
  const { today } = publication.current
  const reviews = reviewsDue(publication)
  const yesterday = addDays(today, -1)
  const overdue = reviews.filter(({ on }) => on < today).length
  return [figure('Reviews overdue', overdue, 'bad', filtered(DOCUMENTS, { 'next review': `..${yesterday}` }))]
}

function dueFigures(publication: Publication): readonly Figure[] {
  const due = dueViews(publication)
  const late = due.filter(({ daysLate }) => daysLate > 0).length
  const actions = due.filter(({ what }) => what === 'Action').length
  return [
    figure('Overdue', late, 'bad', filtered(DUE_PATH, { stage: 'Overdue' })),
    figure(
      'Due soon',
      due.filter(({ stage }) => stage === 'due' || stage === 'due soon').length,
      'due',
      filtered(DUE_PATH, { stage: 'Due soon' }),
    ),
    figure('Open actions', actions, 'plain', filtered(DUE_PATH, { what: 'Action' })),
  ]
}

function openRecords(publication: Publication): readonly Figure[] {
  const { qms } = publication
  const open = groupBy(openEntries(publication), ({ document }) => document.type)
  return [...qms.types.values()]
    .filter(({ control, states }) => control === 'retained' && states.length > 0)
    .map(({ name, title }) => ({ name, title, count: open.get(name)?.length ?? 0 }))
    .filter(({ count }) => count > 0)
    .map(({ name, title, count }) => figure(title, count, 'plain', filtered(registerPath(name), { show: 'Open' })))
}

function openEntries({ entries, current }: Publication): readonly PublishedDocument[] {
  return [...entries.values()].filter(({ standing, current: now }) => standing === 'record' && !isClosed(current, now))
}

function coverage(sources: PageSources): readonly Figure[] {
  return clausePages(sources)
    .filter(({ isInUse }) => isInUse)
    .map(({ title, gaps, path }) => figure(`Gaps in ${title}`, gaps, 'bad', filtered(path, { answer: 'Gap' })))
}

function problemFigures({ evaluation, publication }: PageSources): readonly Figure[] {
  const words = {
    error: ['Errors', 'Error', 'bad'],
    warning: ['Warnings', 'Warning', 'due'],
    info: ['Remarks', 'Remark', 'plain'],
  } as const
  const waivers = publication.current.settings.waivers.length
  return [
    ...SEVERITIES.map((severity) => {
      const [label, word, mood] = words[severity]
      const count = evaluation.problems.filter((one) => one.severity === severity).length
      return figure(label, count, mood, filtered(PROBLEMS_PATH, { severity: word }))
    }),
    figure('Waivers', waivers, 'plain', WAIVERS_PATH),
  ]
}

const AGES = [
  { label: 'Up to 30 days', from: 30, to: 0 },
  { label: '31 to 90 days', from: 90, to: 31 },
  { label: '91 to 180 days', from: 180, to: 91 },
  { label: 'Longer', from: undefined, to: 181 },
]

function openNonconformities(publication: Publication): readonly Bar[] {
  const type = publication.qms.types.get('nonconformity')
  const began = type?.states[0]?.date
  const open = openEntries(publication).filter(({ document }) => document.type === type?.name)
  if (!type || began === undefined || open.length === 0) return []
  const ages = AGES.map(({ label, from, to }) => {
    const [first, last] = [
      from === undefined ? '' : addDays(publication.current.today, -from),
      addDays(publication.current.today, -to),
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

/** What is none is good, and leads nowhere. */
function figure(label: string, count: number, mood: Figure['mood'], path: string): Figure {
  if (count === 0) return { label, count, mood: 'good' }
  return { label, count, mood, path }
}
