import type { Risk } from '../../core/model/generated-types.js'
import type { CalendarDate } from '../../core/values/date.js'
import { byText } from '../../core/values/order.js'

/** @returns each assessment of a risk with its day and score, the earliest first */
export function assessedScores({
  assessments = [],
}: Risk): readonly { readonly on: CalendarDate; readonly score: number }[] {
  return assessments
    .flatMap(({ on, likelihood, impact }) =>
      on === undefined || likelihood === undefined || impact === undefined ? [] : [{ on, score: likelihood * impact }],
    )
    .sort((a, b) => byText(a.on, b.on))
}

/** @returns the score of a risk as it was judged by a day; without assessments, as it is judged now */
export function scoreOn(risk: Risk, day: CalendarDate): number | undefined {
  const known = assessedScores(risk)
  if (known.length > 0) return known.findLast(({ on }) => on <= day)?.score
  const { likelihood, impact } = risk
  return likelihood === undefined || impact === undefined ? undefined : likelihood * impact
}
