import { isRefusal, type Plan, type PlanOrRefusal } from '../../core/model/plan.js'
import { Misuse } from './misuse.js'

/** @throws Misuse with the reason of a refusal, and what to do instead */
export function accepted<Decided extends Plan>(decision: PlanOrRefusal<Decided>): Decided {
  if (!isRefusal(decision)) return decision
  const { reason, remedy } = decision
  throw new Misuse(remedy === undefined ? reason : `${reason} ${remedy}`)
}
