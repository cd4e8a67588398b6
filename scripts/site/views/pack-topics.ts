import type { Document } from '../../core/model/document.js'
import type { ManagementReview } from '../../core/model/generated-types.js'
import { defined } from '../../core/values/defined.js'
import type { Say } from '../../core/words/say.js'
import type {
  OpenPoint,
  PackFigure,
  PackItem,
  PackPoint,
  PackSeries,
  PackTopic,
  ReviewPack,
} from '../../subjects/review-pack/review-pack.js'
import { drawLineChart } from '../charts/line-chart.js'
import { drawSparkline } from '../charts/sparkline.js'
import { documentLink, type SiteLink } from '../shown/links/site-link.js'
import type { Publication } from '../shown/publication.js'
import { latestInWords } from './figures/latest-in-words.js'
import { numberInWords } from './figures/number-in-words.js'

/** One topic of a management review, as it was kept: nothing is worked out again. */
export interface PackTopicView {
  /** Of its place on the page. */
  readonly anchor: string
  /** Such as `9.3.2 c4`; nothing for what no clause asks for. */
  readonly clause?: string
  readonly title: string
  readonly says: readonly string[]
  readonly figures: readonly PackFigureView[]
  readonly indicators: readonly IndicatorRow[]
  readonly charts: readonly PackChart[]
  readonly lists: readonly { readonly title: string; readonly items: readonly PackItemView[]; readonly more?: number }[]
  /** What has to be decided here, with what was. */
  readonly points: readonly DecidedPoint[]
  /** What top management concludes. */
  readonly conclusion: readonly { readonly question: string; readonly answer: string }[]
}

interface PackFigureView extends Pick<PackFigure, 'title' | 'now' | 'before'> {
  /** A small picture of twelve months. */
  readonly course?: string
}

interface IndicatorRow {
  readonly indicator: SiteLink
  readonly latest: string
  readonly target: string
  readonly state: PackSeries['state']
  readonly course?: string
}

interface PackChart {
  readonly title: string
  readonly svg: string
}

interface PackItemView {
  readonly link: SiteLink
  readonly title: string
  readonly says: string
}

interface DecidedPoint {
  readonly about?: SiteLink
  readonly says: string
  /** Nothing while none is made. */
  readonly decision?: string
  /** Who does what by when. */
  readonly action?: string
}

/** @returns the topics of a pack, each indicator that needs a decision after its topic, then all decisions and the conclusion */
export function packTopics(
  publication: Publication,
  review: Document<ManagementReview>,
  pack: ReviewPack,
): readonly PackTopicView[] {
  const { say } = publication
  const points = pack.points.map((point) => ({ point, view: decidedPoint(publication, review, point) }))
  const topics = pack.topics.flatMap((topic) => [
    topicView(publication, topic),
    ...topic.series.filter(needsDecision(pack)).map((series) =>
      indicatorTopic(
        publication,
        topic,
        series,
        points.filter(({ point }) => point.about === series.id && point.kind !== 'overdue').map(({ view }) => view),
      ),
    ),
  ])
  const decided = points.map(({ view }) => view)
  return [
    ...topics,
    { ...emptyTopic('decisions', say`What has to be decided`), says: [pointsInWords(say, decided)], points: decided },
    { ...emptyTopic('conclusion', say`What we conclude`), clause: '9.3.1', conclusion: conclusionOf(say, review) },
  ]
}

const needsDecision =
  ({ points }: ReviewPack) =>
  ({ id }: PackSeries) =>
    points.some(({ about, kind }) => about === id && kind !== 'overdue')

function emptyTopic(anchor: string, title: string): PackTopicView {
  return { anchor, title, says: [], figures: [], indicators: [], charts: [], lists: [], points: [], conclusion: [] }
}

function topicView(publication: Publication, { id, title, says, figures, series, lists }: PackTopic): PackTopicView {
  return {
    ...emptyTopic(anchorOf(id), publication.say.term(title)),
    ...(id.includes(' ') && { clause: id }),
    says: says.map(publication.sentence),
    figures: figures.filter(isCounted).map((figure) => figureView(publication, figure)),
    indicators: series.map((one) => indicatorRow(publication, one)),
    lists: lists.map(({ items, title: heading, ...list }) => ({
      ...list,
      title: publication.sentence(heading),
      items: items.map((item) => itemView(publication, item)),
    })),
  }
}

function indicatorTopic(
  publication: Publication,
  topic: PackTopic,
  series: PackSeries,
  points: readonly DecidedPoint[],
): PackTopicView {
  const { id, title, earlier = 0, points: kept } = series
  return {
    ...emptyTopic(anchorOf(id), title),
    ...(topic.id.includes(' ') && { clause: topic.id }),
    says: latestInWords(publication.say, kept.length, earlier + kept.length),
    indicators: [indicatorRow(publication, series)],
    charts: [{ title, svg: chartOf(publication.say, series) }],
    points,
  }
}

const anchorOf = (id: string) => `topic-${id.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`
const isCounted = ({ now, before }: PackFigure) => ![now, before].every((one) => one.startsWith('n/a'))

function figureView({ say, sentence }: Publication, { title, now, before, months }: PackFigure): PackFigureView {
  const values = months.map(({ value }) => value)
  const called = say.term(title)
  return {
    title: called,
    now: sentence(now),
    before: sentence(before),
    ...defined({ course: courseOf(say, called, values) }),
  }
}

function courseOf(say: Say, title: string, values: readonly (number | undefined)[]): string | undefined {
  const measured = values.filter((value) => value !== undefined)
  return measured.length < 2
    ? undefined
    : drawSparkline(values, say`${title}: from ${measured[0] ?? ''} to ${measured.at(-1) ?? ''}`)
}

function indicatorRow(publication: Publication, { id, title, unit, state, points }: PackSeries): IndicatorRow {
  const { say } = publication
  const last = points.findLast(({ value }) => value !== undefined)
  const values = points.map(({ value }) => value)
  return {
    indicator: { ...linkTo(publication, id), text: `${id} ${title}` },
    latest:
      last?.value === undefined
        ? say`no result`
        : say`${numberInWords(say, last.value, unit)} in ${say.month(last.label)}`,
    target: last?.target === undefined ? say`none` : numberInWords(say, last.target, unit),
    state,
    ...defined({ course: courseOf(say, title, values) }),
  }
}

/** As it was kept: nothing is worked out again. */
function chartOf(say: Say, { id, title, unit, centre, points }: PackSeries): string {
  const drawn = points.map((point) => ({
    label: point.label,
    says: pointInWords(say, point, unit),
    isOff: point.off === true,
    isSignal: point.signal === true,
    isOpen: point.open === true,
    ...defined({ value: point.value, target: point.target, upper: point.upper, lower: point.lower }),
  }))
  const description = drawn.map(({ says }) => says).join('. ')
  return drawLineChart({ id: anchorOf(id), title, description, points: drawn, ...defined({ centre }) })
}

function pointInWords(say: Say, { label, value, target, off, signal }: PackPoint, unit: string): string {
  if (value === undefined) return `${label}: ${say`no result`}`
  const judged = target !== undefined && (off ? say`off target` : say`on target`)
  return `${label}: ${[numberInWords(say, value, unit), judged, signal && say`signal`].filter(Boolean).join(', ')}`
}

function itemView(publication: Publication, { id, title, says }: PackItem): PackItemView {
  return { link: linkTo(publication, id), title, says: publication.sentence(says) }
}

function linkTo(publication: Publication, id: string): SiteLink {
  return { ...documentLink(publication, id), text: id }
}

function decidedPoint(
  publication: Publication,
  { fields }: Document<ManagementReview>,
  point: OpenPoint,
): DecidedPoint {
  const made = (fields.decisions ?? []).find((one) => one.point === point.id)
  const action = (fields.actions ?? []).find(({ id }) => id !== undefined && id === made?.action)
  return {
    says: publication.sentence(point.says),
    ...defined({
      about: point.about === undefined ? undefined : linkTo(publication, point.about),
      decision: made?.decision,
      action: action && actionInWords(publication, action),
    }),
  }
}

function actionInWords(
  { working, say }: Publication,
  { what = '', owner = '', due = '', done }: NonNullable<ManagementReview['actions']>[number],
) {
  const state = done === undefined ? say`by ${say.date(due)}` : say`done on ${say.date(done)}`
  return `${what}: ${working.nameOf(owner)}, ${state}`
}

function pointsInWords(say: Say, points: readonly DecidedPoint[]): string {
  if (points.length === 0) return say`No indicator is off target, none shows a signal, and no action is overdue.`
  const open = points.filter(({ decision }) => decision === undefined).length
  return open === 0 ? say`All open points are decided.` : say`${open} of ${points.length} open points need a decision.`
}

function conclusionOf(
  say: Say,
  { fields: { conclusion = {} } }: Document<ManagementReview>,
): PackTopicView['conclusion'] {
  const { suitable, adequate, effective, aligned, why } = conclusion
  const answers = [
    [say`Does the system suit what we are and do?`, suitable],
    [say`Is it enough for what is asked of it?`, adequate],
    [say`Does it reach what was planned?`, effective],
    [say`Does it go in the direction in which we want to go?`, aligned],
    [say`By what do we judge that?`, why],
  ] as const
  return answers.map(([question, answer = say`To be answered`]) => ({
    question,
    answer: say.term(answer.replace('in-part', 'in part')),
  }))
}
