export { designChangesCheckedAgain } from './rules/design-changes-checked-again.js'
export { gatesPassedInOrder } from './rules/gates-passed-in-order.js'
export { independentRelease } from './rules/independent-release.js'
export { releaseCriteriaMet } from './rules/release-criteria-met.js'
