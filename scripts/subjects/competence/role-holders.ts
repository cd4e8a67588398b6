import type { Document } from '../../core/model/document.js'
import type { Role } from '../../core/model/generated-types.js'
import type { Qms } from '../../core/model/qms.js'
import type { Counted } from '../../core/run/figures/counted.js'
import { once } from '../../core/values/once.js'
import { hasEnded } from '../actions/due/has-ended.js'
import { holdersOf } from '../people/people.js'
import { shownCompetence } from './shown-competence.js'

/** A role that is not retired, by its id, and who holds it. */
export interface HeldRole extends Counted {
  readonly document: Document<Role>
  /** What it asks for. */
  readonly competences: readonly string[]
  readonly holders: readonly RoleHolder[]
}

/** A person who holds a role, by the id of the role. */
export interface RoleHolder extends Counted {
  readonly process: string | undefined
  /** Every competence that the role asks for is verified, and counts on the as-of date. */
  readonly isQualified: boolean
}

/** @returns the roles on the as-of date, with their holders */
export const heldRoles = once((qms: Qms): readonly HeldRole[] =>
  qms
    .ofType('role')
    .filter(({ fields }) => !hasEnded(fields.retired, qms.today))
    .map((document) => {
      const { id, fields } = document
      const competences = (fields.required_competences ?? []).flatMap(({ competence }) => competence ?? [])
      const holders = holdersOf(qms, id).map((person) => ({
        id,
        process: fields.process,
        isQualified: competences.every(
          (one) => shownCompetence(qms, person.id ?? '', one, qms.today).gap === undefined,
        ),
      }))
      return { id, document, competences, holders }
    }),
)

/** @returns whether a role says what its holders must be able to do */
export const asksForCompetence = ({ competences }: HeldRole): boolean => competences.length > 0
