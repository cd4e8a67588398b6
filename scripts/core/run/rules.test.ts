import { describe, expect, it } from 'vitest'
import { subjects } from '../../subjects/index.js'
import { problemsOfExample } from '../../testing/problems-of-example.js'
import type { Example } from '../model/rule.js'
import { rulesOf } from '../model/subject.js'
import { type FileTree, memoryTree } from '../read/index.js'

const rules = rulesOf(subjects)

function inMemory({ files, ...facts }: Example): FileTree {
  return memoryTree(files, facts)
}

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_id, rule) => {
  it.each(rule.examples.map((example) => [example.name, example] as const))('%s', async (_name, example) => {
    expect(await problemsOfExample(rule, example, inMemory(example))).toEqual(example.problems)
  })

  it('has an example that fails and one that passes', () => {
    expect(rule.examples.some(({ problems }) => problems.length > 0)).toBe(true)
    expect(rule.examples.some(({ problems }) => problems.length === 0)).toBe(true)
  })

  it('is described in the form that all rules have', () => {
    expect(rule.id).toMatch(/^[a-z]+(-[a-z]+)*$/)
    expect(rule.description).toMatch(/^(Require|Disallow) .+[^.]$/)
    expect(rule.rationale).toMatch(/\.$/)
    for (const example of rule.examples) for (const problem of example.problems) expect(problem).toMatch(/[.?]$/)
  })
})

it('no two rules have the same id', () => {
  const ids = rules.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
})
