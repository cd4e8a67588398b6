export { findingsFollowedUp } from './rules/findings-followed-up.js'
export { impartialAuditors } from './rules/impartial-auditors.js'
export { uniqueFindingIds } from './rules/unique-finding-ids.js'
