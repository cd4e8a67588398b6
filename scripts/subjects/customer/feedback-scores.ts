import { onceForAllDays } from '../../core/model/once-for-all-days.js'
import type { QmsContent } from '../../core/model/qms.js'
import { correctionOf } from '../../core/questions/corrected-rows.js'
import { buildTimeline, happenedWithin } from '../../core/time/timeline.js'
import type { CalendarDate } from '../../core/values/date.js'
import type { Period } from '../../core/values/period.js'

/** A score that a customer gave. */
export interface FeedbackScore {
  readonly id: string
  readonly on: CalendarDate
  readonly score: number
  readonly scale: string | undefined
  readonly channel: string | undefined
  readonly segment: string | undefined
}

/** @returns the scores of a period on one scale, those that lie outside of it, and those on other scales */
export function scoresWithin(qms: QmsContent, period: Period, from: number, upTo: number) {
  const all = happenedWithin(feedbackInTime(qms), period)
  const asked = `${from} to ${upTo}`
  const ofScale = all.filter(({ scale }) => scale === asked)
  const isWithinScale = ({ score }: FeedbackScore) => score >= from && score <= upTo
  return {
    within: ofScale.filter(isWithinScale),
    outside: ofScale.filter((one) => !isWithinScale(one)),
    otherScale: all.filter(({ scale }) => scale !== asked),
  }
}

const feedbackInTime = onceForAllDays((content) => {
  const scores: FeedbackScore[] = []
  for (const feedback of content.ofType('customer-feedback')) {
    const { on, score, scale, channel, segment } = feedback.fields
    if (on === undefined || score === undefined || correctionOf(content, feedback)) continue
    scores.push({ id: feedback.id, on, score, scale, channel, segment })
  }
  return buildTimeline(scores)
})
