import type { Document } from '../../core/model/document.js'
import type { Risk } from '../../core/model/generated-types.js'
import type { Qms } from '../../core/model/qms.js'
import type { CalendarDate } from '../../core/values/date.js'
import { defined } from '../../core/values/defined.js'
import { byText } from '../../core/values/order.js'

/** Where a risk stands: computed, never typed. */
export interface RiskScores {
  readonly now: RiskScore
  /** Expected once its actions are done. */
  readonly afterTreatment?: RiskScore
  /** How it was judged before, the oldest first. */
  readonly earlier: readonly (RiskScore & { readonly on: CalendarDate })[]
  /** The highest score that needs no further action. */
  readonly appetite: number
}

export interface RiskScore {
  readonly likelihood: number
  readonly impact: number
  readonly score: number
}

/** @returns undefined for what is no risk, or was not judged */
export function riskScores({ settings }: Qms, document: Document): RiskScores | undefined {
  if (document.type !== 'risk') return undefined
  const {
    likelihood,
    impact,
    residual_likelihood,
    residual_impact,
    assessments = [],
  } = (document as Document<Risk>).fields
  const now = scoreOf(likelihood, impact)
  if (!now) return undefined
  const judged = assessments.flatMap((one) => {
    const score = scoreOf(one.likelihood, one.impact)
    return score && one.on !== undefined ? { ...score, on: one.on } : []
  })
  // The last one says the same as the risk itself.
  const earlier = judged.sort((a, b) => byText(a.on, b.on)).slice(0, -1)
  const afterTreatment = scoreOf(residual_likelihood, residual_impact)
  return { now, earlier, appetite: settings.risk.appetite, ...defined({ afterTreatment }) }
}

/** @returns where it moved since it was judged the time before; undefined if it was judged once */
export function trendOfRisk({ now, earlier }: RiskScores): 'falling' | 'rising' | 'unchanged' | undefined {
  const last = earlier.at(-1)
  if (!last) return undefined
  return now.score < last.score ? 'falling' : now.score > last.score ? 'rising' : 'unchanged'
}

function scoreOf(likelihood: number | undefined, impact: number | undefined): RiskScore | undefined {
  return likelihood === undefined || impact === undefined
    ? undefined
    : { likelihood, impact, score: likelihood * impact }
}
