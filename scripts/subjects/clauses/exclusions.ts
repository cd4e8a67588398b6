import type { Document } from '../../core/model/document.js'
import type { QmsScope } from '../../core/model/generated-types.js'
import type { Qms } from '../../core/model/qms.js'
import { fullClause, isWithinClause } from '../../core/model/requirement.js'
import { isInForce } from '../approval/status.js'

/** A clause that a scope declares not applicable. */
export interface Exclusion {
  readonly scope: Document<QmsScope>
  readonly pointer: string
  /** With its standard. */
  readonly clause: string
  readonly justification: string | undefined
}

export function exclusionsOf(qms: Qms, scope: Document<QmsScope>): readonly Exclusion[] {
  const exclusions: Exclusion[] = []
  for (const [index, { clause, justification }] of (scope.fields.not_applicable ?? []).entries()) {
    if (clause === undefined) continue
    const pointer = `/not_applicable/${index}`
    exclusions.push({ scope, pointer, clause: fullClause(clause, qms.settings.standards), justification })
  }
  return exclusions
}

/** @returns what the scopes in force leave out; what lies below an excluded clause is excluded with it */
export function exclusionsInForce(qms: Qms): readonly Exclusion[] {
  const scopes = qms.ofType('qms-scope').filter((scope) => isInForce(qms, scope as Document))
  return scopes.flatMap((scope) => exclusionsOf(qms, scope))
}

export function findExclusion(exclusions: readonly Exclusion[], clause: string): Exclusion | undefined {
  return exclusions.find((exclusion) => isWithinClause(clause, exclusion.clause))
}

/** @param clauses from `clausesInUse`: one of the next edition does not apply if none of those that it comes from does */
export function exclusionFor(
  exclusions: readonly Exclusion[],
  [own = '', ...before]: readonly string[],
): Exclusion | undefined {
  const found = before.map((from) => findExclusion(exclusions, from))
  return findExclusion(exclusions, own) ?? (found.every((one) => one !== undefined) ? found[0] : undefined)
}
