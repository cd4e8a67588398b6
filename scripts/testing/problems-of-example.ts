import { expect } from 'vitest'
import type { Example, Rule } from '../core/model/rule.js'
import { rulesOf } from '../core/model/subject.js'
import { type FileTree, locate, memoryTree, readQms } from '../core/read/index.js'
import { evaluate } from '../core/run/evaluate.js'
import { subjects } from '../subjects/index.js'
import { exampleEvidence } from './example-evidence.js'

const rules = rulesOf(subjects)

/** @returns what a rule says of one of its examples, as `file:line:column message` */
export async function problemsOfExample(rule: Rule, example: Example, tree: FileTree): Promise<string[]> {
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
