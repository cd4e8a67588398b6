import type { Qms } from '../../core/model/qms.js'
import { once } from '../../core/values/once.js'
import { hasEnded } from '../actions/due/has-ended.js'
import { holdersOf } from '../people/people.js'
import { type ShownCompetence, shownCompetence } from './shown-competence.js'

/** A competence that a role asks of a person who holds it. */
export interface RequiredCompetence extends ShownCompetence {
  readonly person: string
  readonly role: string
  readonly isCritical: boolean
  readonly competence: string
}

/** Lists what roles ask of the people who hold them on the as-of date, by role. */
export const requiredCompetences = once((qms: Qms): readonly RequiredCompetence[] =>
  qms.ofType('role').flatMap(({ id: role, fields: { required_competences: asked = [], critical, retired } }) =>
    hasEnded(retired, qms.today)
      ? []
      : holdersOf(qms, role).flatMap(({ id: person = '' }) =>
          asked.flatMap(({ competence }) => {
            if (competence === undefined) return []
            const shown = shownCompetence(qms, person, competence, qms.today)
            return [{ person, role, isCritical: critical === true, competence, ...shown }]
          }),
        ),
  ),
)
