import { expect, it } from 'vitest'
import type { Problem } from '../../core/model/problem.js'
import { readSmall } from '../../testing/read-files.js'
import { planBaseline } from './plan-baseline.js'

const problem = (rule: string, file: string, severity: Problem['severity'] = 'error') =>
  ({ rule, file, severity, place: [1, 1, 1, 1], message: '' }) as unknown as Problem
const qms = await readSmall()
const QP = 'qms-docs/procedures/QP-001.md'

it('a baseline counts the problems of each rule in each file, and says which ones it does not take in', () => {
  const problems = [
    problem('no-orphans', QP, 'warning'),
    problem('no-orphans', QP, 'warning'),
    problem('valid-yaml', 'qms-docs/a.md'),
    problem('specific-title', QP, 'info'),
  ]
  expect(planBaseline(qms, { problems, baselined: [] }, new Set(['valid-yaml']))).toEqual({
    changes: [
      {
        kind: 'create',
        path: 'qms-docs/baseline.yml',
        content: `# Written by \`qms check --baseline\`. Only more problems than these count, until the baseline expires.
reason: Known when checking began.
expires: 2027-05-22
problems:
  - rule: no-orphans
    file: ${QP}
    count: 2
`,
      },
    ],
    sentences: [
      '2 problems are now in qms-docs/baseline.yml. Only more of them will count, until 2027-05-22.',
      '1 file cannot be read or checked, and is not in the baseline: qms-docs/a.md. It still counts: correct what “qms check” says of it, or list it under “ignore” in qms.yml.',
    ],
    hasRefused: true,
  })
})

it('a baseline that could not be read again is refused', () => {
  const problems = Array.from({ length: 20_000 }, (_none, index) =>
    problem('no-orphans', `qms-docs/${'x'.repeat(400)}-${index}.md`),
  )
  expect(planBaseline(qms, { problems, baselined: [] }, new Set(), 'a'.repeat(40))).toEqual({
    reason: expect.stringMatching(/^The baseline would have \d+\.\d MB, and at most 8 MB are read\.$/),
    remedy: 'Solve first what most files have in common, or turn a rule off with “severities” in qms.yml.',
  })
})
