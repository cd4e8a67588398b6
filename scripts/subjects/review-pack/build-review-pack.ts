import type { Metric } from '../../core/model/metric.js'
import type { Qms } from '../../core/model/qms.js'
import { addDays, daysBetween } from '../../core/values/date.js'
import { groupBy } from '../../core/values/group-by.js'
import type { Period } from '../../core/values/period.js'
import { openPoints } from './open-points.js'
import { packFigures } from './pack-figures.js'
import type { PackSources } from './pack-sources.js'
import type { PackPeriod, ReviewPack } from './review-pack.js'
import { reviewTopics } from './topics/review-topics.js'

const STANDARD = 'iso-9001-2015/'

/** @returns what the records say of a period as of the model's day, topic by topic, and what has to be decided */
export function buildReviewPack(qms: Qms, period: Period, metrics: readonly Metric[]): ReviewPack {
  const length = daysBetween(period.from, period.until)
  const before = { from: addDays(period.from, -length), until: period.from }
  const sources: PackSources = { qms, period, before, metrics }
  const sections = qms.types.get('management-review')?.sections ?? []
  const byTopic = groupBy(metrics, topicOf)
  return {
    form: 1,
    as_of: qms.today,
    period: written(period),
    before: written(before),
    topics: reviewTopics.map(({ id, title, tell }) => {
      const { says, lists = [], series = [] } = tell(sources)
      return {
        id,
        title: title ?? sections.find(({ clause }) => clause === id)?.title ?? id,
        says,
        figures: packFigures(sources, byTopic.get(id) ?? []),
        series,
        lists,
      }
    }),
    points: openPoints(sources),
  }
}

/** By the first of its clauses that a topic names, and of topics the one that names it most closely. */
function topicOf({ clauses }: Metric): string {
  const [own = ''] = clauses
    .filter((clause) => clause.startsWith(STANDARD))
    .map((clause) => clause.slice(STANDARD.length))
  const fitting = reviewTopics.flatMap(({ id, clauses }) =>
    clauses.filter((clause) => own === clause || own.startsWith(`${clause}.`)).map((clause) => ({ id, clause })),
  )
  return fitting.reduce((best, one) => (one.clause.length > best.clause.length ? one : best), { id: '', clause: '' }).id
}

const written = ({ from, until }: Period): PackPeriod => ({ from, to: addDays(until, -1) })
