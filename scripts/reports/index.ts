export { type Impact, impactOf } from './impact.js'
export { masterList, registerOf } from './register.js'
export { explainStatus } from './status-explanation.js'
export { statusOverview } from './status-overview.js'
