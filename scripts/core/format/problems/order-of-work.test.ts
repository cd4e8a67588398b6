import { expect, it } from 'vitest'
import type { CheckResult } from './check-result.js'
import { describeOpenClauses } from './order-of-work.js'

const counts = { standard: 'ISO 9001:2015', asked: 25, gaps: 0, tooOld: 0, notJudged: 0, pending: [] }
const said = (some: Partial<typeof counts>, rule = 'clause-coverage') =>
  describeOpenClauses({
    problems: [],
    notEvaluated: [{ rule, reason: '' }],
    openClauses: [{ ...counts, ...some }],
  } as Pick<CheckResult, 'problems' | 'notEvaluated' | 'openClauses'> as CheckResult)

it('the screen counts clauses with gaps, with old evidence and those that were not judged apart', () => {
  expect(said({ gaps: 5, notJudged: 19 })).toBe(
    'Of the 25 clauses of ISO 9001:2015 that ask for something: 5 not answered, 19 not judged.',
  )
  expect(said({ tooOld: 6 })).toBe(
    'Of the 25 clauses of ISO 9001:2015 that ask for something: 6 with evidence that is too old.',
  )
  expect(said({})).toBe('')
  expect(said({ gaps: 5 }, 'stable-id')).toBe('')
})
