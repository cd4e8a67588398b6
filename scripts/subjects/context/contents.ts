export { climateConsidered } from './rules/climate-considered.js'
export { contextTakenUp } from './rules/context-taken-up.js'
