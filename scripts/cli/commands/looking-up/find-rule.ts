import { nearestName } from '../../../core/model/nearest-name.js'
import type { Rule } from '../../../core/model/rule.js'
import { rules } from '../../../subjects/index.js'
import { Misuse } from '../misuse.js'

/** @throws Misuse that names the nearest rule */
export function findRule(id: string): Rule {
  const rule = rules.find((one) => one.id === id)
  if (rule) return rule
  const nearest = nearestName(
    id,
    rules.map((one) => one.id),
  )
  throw new Misuse(
    `There is no rule “${id}”. ${nearest ? `Did you mean “${nearest}”?` : '“qms explain” lists them all.'}`,
  )
}
