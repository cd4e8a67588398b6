import type { Insight, InsightReading } from '../../core/model/insight.js'
import type { Qms } from '../../core/model/qms.js'
import { insightsIn } from '../../core/model/subject.js'
import { asOf } from '../../core/time/as-of.js'
import type { CalendarDate } from '../../core/values/date.js'
import { once } from '../../core/values/once.js'
import { measurableSubjects } from '../objective/measurable-subjects.js'

/** An insight and what it says on a day. */
export interface ReadInsight {
  readonly insight: Insight
  readonly reading: InsightReading
}

const insights = insightsIn(measurableSubjects)

/** @returns what every insight says at the end of a day, noticed or not */
export function insightsOf(qms: Qms, day: CalendarDate = qms.today): readonly ReadInsight[] {
  return readAll(asOf(qms, day))
}

const readAll = once((qms: Qms): readonly ReadInsight[] =>
  insights.map((insight) => ({ insight, reading: insight.read(qms) })),
)
