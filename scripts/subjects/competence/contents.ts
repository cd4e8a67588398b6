export { acknowledgementNotBeforeApproval } from './rules/acknowledgement-not-before-approval.js'
export { criticalRolesCompetent } from './rules/critical-roles-competent.js'
export { independentCompetenceVerifier } from './rules/independent-competence-verifier.js'
