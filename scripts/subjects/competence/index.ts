import type { Subject } from '../../core/model/subject.js'
import { acknowledgementNotBeforeApproval } from './rules/acknowledgement-not-before-approval.js'
import { criticalRolesCompetent } from './rules/critical-roles-competent.js'
import { independentCompetenceVerifier } from './rules/independent-competence-verifier.js'

export const competenceSubject: Subject = {
  id: 'competence',
  title: 'Competence',
  description: 'Who is competent for which role, and who has read what.',
  rules: [criticalRolesCompetent, independentCompetenceVerifier, acknowledgementNotBeforeApproval],
}
