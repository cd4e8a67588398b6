export type { ChaseReport } from './chase-input.js'
export { lastChase } from './last-chase.js'
export { pausedInWords } from './pause-in-words.js'
export { runChase } from './run-chase.js'
