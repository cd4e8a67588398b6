export { obligationsMet } from './reports/obligations-met.js'
export { climateConsidered } from './rules/climate-considered.js'
export { contextTakenUp } from './rules/context-taken-up.js'
