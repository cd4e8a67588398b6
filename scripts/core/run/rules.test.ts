import { mkdirSync, symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { subjects } from '../../subjects/index.js'
import { exampleEvidence } from '../../testing/example-evidence.js'
import { temporaryFolder } from '../../testing/temporary-repository.js'
import type { Example, Rule } from '../model/rule.js'
import { rulesOf } from '../model/subject.js'
import { diskTree, type FileTree, locate, memoryTree, readQms } from '../read/index.js'
import { evaluate } from './evaluate.js'

const rules = rulesOf(subjects)

function inMemory({ files, ...facts }: Example): FileTree {
  return memoryTree(files, facts)
}

function onDisk({ files, symbolicLinks = [], submodules = [] }: Example): FileTree {
  const { root, write } = temporaryFolder(
    Object.fromEntries(Object.entries(files).filter(([path]) => !symbolicLinks.includes(path))),
  )
  for (const path of submodules) write({ [`${path}/.git`]: 'gitdir: elsewhere\n' })
  for (const path of symbolicLinks) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    symlinkSync('elsewhere', join(root, path))
  }
  return diskTree(root)
}

async function problemsOf(rule: Rule, example: Example, tree: FileTree): Promise<string[]> {
  const today = () => example.today ?? '2026-11-22'
  const base = example.base && (await readQms(memoryTree(example.base), { today }))
  const read = await readQms(tree, {
    today,
    repository: { isGit: example.isGit ?? true, isShallow: example.isShallow ?? false },
    ...(base ? { base } : {}),
  })
  const qms = example.history ? read.with(await exampleEvidence(example.history, read)) : read
  const { problems, notEvaluated } = evaluate([rule], qms, locate, rules)
  const reasons = notEvaluated.map(({ reason }) => reason)
  expect(reasons, 'the example gives the rule what it needs').toEqual(example.notEvaluated ?? [])
  if (example.severities) expect(problems.map(({ severity }) => severity)).toEqual(example.severities)
  return problems.map(({ file, place: [line, column], message }) => `${file}:${line}:${column} ${message}`)
}

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_id, rule) => {
  it.each(rule.examples.map((example) => [example.name, example] as const))('%s', async (_name, example) => {
    expect(await problemsOf(rule, example, inMemory(example))).toEqual(example.problems)
  })

  // What the system refuses depends on whose folder it is: disk-tree.test.ts tries that.
  const onAnyDisk = rule.examples.filter(({ failures }) => failures === undefined)

  it('says the same of its examples in a folder on disk', async () => {
    for (const example of onAnyDisk)
      expect(await problemsOf(rule, example, onDisk(example)), example.name).toEqual(example.problems)
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
