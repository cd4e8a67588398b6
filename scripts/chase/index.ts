export type { ChaseReport } from './chase-input.js'
export { runChase } from './run-chase.js'
