export type { ChaseReport } from './chase-input.js'
export { lastChase } from './last-chase.js'
export { runChase } from './run-chase.js'
