export { clauseCoverage } from './rules/clause-coverage.js'
export { justifiedExclusions } from './rules/justified-exclusions.js'
export { knownClauses } from './rules/known-clauses.js'
export { neverIsNotGreen } from './rules/never-is-not-green.js'
