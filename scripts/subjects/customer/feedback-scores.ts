import type { Document } from '../../core/model/document.js'
import { onceForAllDays } from '../../core/model/once-for-all-days.js'
import type { QmsContent } from '../../core/model/qms.js'
import { correctionOf } from '../../core/questions/corrected-rows.js'
import { byDay } from '../../core/time/by-day.js'
import type { Period } from '../../core/values/period.js'

/** A score that a customer gave. */
export interface FeedbackScore {
  readonly id: string
  readonly score: number
  readonly scale: string | undefined
  readonly channel: string | undefined
  readonly segment: string | undefined
}

/** @returns the scores of a period on one scale, those that lie outside of it, and those on other scales */
export function scoresWithin(qms: QmsContent, period: Period, from: number, upTo: number) {
  const all = feedbackWithin(qms)(period)
  const ofScale = all.filter(({ scale }) => scale === `${from} to ${upTo}`)
  const isWithinScale = ({ score }: FeedbackScore) => score >= from && score <= upTo
  return {
    within: ofScale.filter(isWithinScale),
    outside: ofScale.filter((one) => !isWithinScale(one)),
    otherScale: all.filter(({ scale }) => scale !== `${from} to ${upTo}`),
  }
}

const feedbackWithin = onceForAllDays((content) => {
  const scores = content.ofType('customer-feedback').flatMap((feedback) => {
    const { on, score, scale, channel, segment } = feedback.fields
    if (score === undefined || correctionOf(content, feedback as Document)) return []
    return [{ id: feedback.id, on, score, scale, channel, segment }]
  })
  return byDay<FeedbackScore & { readonly on: string | undefined }>(scores, ({ on }) => on)
})
