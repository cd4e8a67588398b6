import { isInForce } from '../../lifecycle/status.js'
import type { Document } from '../../model/document.js'
import type { QmsScope } from '../../model/generated-types.js'
import type { Qms } from '../../model/qms.js'
import { fullClause, isWithinClause } from '../../model/requirement.js'

/** A clause that a scope declares not applicable. */
export interface Exclusion {
  readonly scope: Document<QmsScope>
  readonly pointer: string
  /** With its standard. */
  readonly clause: string
  readonly justification: string | undefined
}

export function exclusionsOf(qms: Qms, scope: Document<QmsScope>): readonly Exclusion[] {
  return (scope.fields.not_applicable ?? []).flatMap(({ clause, justification }, index) =>
    clause === undefined
      ? []
      : [
          {
            scope,
            pointer: `/not_applicable/${index}`,
            clause: fullClause(clause, qms.settings.standards),
            justification,
          },
        ],
  )
}

/** @returns what the scopes in force leave out; what lies below an excluded clause is excluded with it */
export function exclusionsInForce(qms: Qms): readonly Exclusion[] {
  const scopes = qms.ofType('qms-scope').filter((scope) => isInForce(qms, scope as Document))
  return scopes.flatMap((scope) => exclusionsOf(qms, scope))
}

export function findExclusion(exclusions: readonly Exclusion[], clause: string): Exclusion | undefined {
  return exclusions.find((exclusion) => isWithinClause(clause, exclusion.clause))
}
