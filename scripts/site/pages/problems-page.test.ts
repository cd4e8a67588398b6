import { expect, it } from 'vitest'
import type { Problem } from '../../core/model/problem.js'
import { publish, SOURCES } from '../../testing/publish-files.js'
import { SMALL_QMS } from '../../testing/small-qms.js'
import { problemsPages } from './problems-page.js'

function problem(number: number, severity: Problem['severity']): Problem {
  return {
    rule: 'links-exist',
    clauses: [],
    severity,
    message: `Number ${number}.`,
    file: `qms-docs/${number % 7}.md`,
    place: [number, 1, number, 2],
  }
}

it('the page of problems shows the thousand most severe, counts all, and says how many it leaves out', async () => {
  const warnings = Array.from({ length: 1_500 }, (_none, index) => problem(index, 'warning'))
  const errors = Array.from({ length: 100 }, (_none, index) => problem(2_000 + index, 'error'))
  const evaluation = { ...SOURCES.evaluation, problems: [...warnings, ...errors] }
  const [page] = await problemsPages({ ...SOURCES, evaluation, publication: await publish(SMALL_QMS) })
  const shown = page?.files.flatMap(({ problems }) => problems) ?? []
  expect(shown).toHaveLength(1_000)
  expect(shown.filter(({ severity }) => severity === 'error')).toHaveLength(100)
  expect(page?.more).toBe(600)
  expect(page?.counts).toEqual([
    { severity: 'error', count: 100 },
    { severity: 'warning', count: 1_500 },
    { severity: 'info', count: 0 },
  ])
  expect(page?.byRule.map(({ count }) => count)).toEqual([1_600])
})
