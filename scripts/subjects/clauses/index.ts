import type { Subject } from '../../core/model/subject.js'
import { clauseCoverage } from './rules/clause-coverage.js'
import { justifiedExclusions } from './rules/justified-exclusions.js'
import { knownClauses } from './rules/known-clauses.js'

export const clausesSubject: Subject = {
  id: 'clauses',
  title: 'Requirements',
  description: 'Which document or record answers which clause of a standard.',
  rules: [knownClauses, clauseCoverage, justifiedExclusions],
}
