import { expect, it } from 'vitest'
import { subjects } from '../../subjects/index.js'
import { exampleEvidence } from '../../testing/example-evidence.js'
import type { Problem } from '../model/problem.js'
import type { Qms } from '../model/qms.js'
import { rulesOf } from '../model/subject.js'
import { locate, memoryTree, readQms } from '../read/index.js'
import { evaluate } from './evaluate.js'

const rules = rulesOf(subjects)

const check = async (files: Record<string, string>) => {
  const qms = await readQms(memoryTree(files), { today: () => '2026-11-22' })
  return evaluate(rules, qms, locate)
}
const rulesWithProblems = (problems: readonly Problem[], file: string) =>
  problems.filter((problem) => problem.file === file).map(({ rule }) => rule)

const UNTITLED = '---\nid: QP-001\ntype: procedure\ntitle: Untitled\n---\n'
const waiver = (document: string) =>
  `waivers: [{ rule: specific-title, ${document}reason: Nobody knows the title yet., approver: amara, expires: 2026-12-31 }]\n`

it('a waiver accepts the problems of its document, named by id or by path', async () => {
  for (const document of ['document: QP-001, ', 'document: qms-docs/QP-001.md, ']) {
    const { waived } = await check({ 'qms-docs/QP-001.md': UNTITLED, 'qms-docs/qms.yml': waiver(document) })
    expect(rulesWithProblems(waived, 'qms-docs/QP-001.md')).toEqual(['specific-title'])
  }
})

it('a waiver that names no document accepts nothing, not even in files without an id', async () => {
  const { waived, problems } = await check({
    'qms-docs/a.md': UNTITLED.replace('id: QP-001\n', ''),
    'qms-docs/qms.yml': waiver(''),
  })
  expect(waived).toEqual([])
  expect(rulesWithProblems(problems, 'qms-docs/a.md')).toContain('specific-title')
})

it('a text made to be slow is checked like any other', async () => {
  const { problems } = await check({
    'qms-docs/work-instructions/WI-001.md': [
      `---\nid: WI-001\ntype: work-instruction\nrelated: [NC${'1'.repeat(30_000)}]\n---`,
      `## ${':'.repeat(300_000)}x\n\n[WI-002 ${'.'.repeat(300_000)} b](WI-001.md)\n`,
    ].join('\n'),
    'qms-docs/work-instructions/WI-002.md': '---\nid: WI-002\ntype: work-instruction\n---\n',
  })
  expect(rulesWithProblems(problems, 'qms-docs/work-instructions/WI-001.md')).toEqual(
    expect.arrayContaining(['required-sections', 'resolved-references', 'link-text-names-target']),
  )
})

it('rules about history are not evaluated without it, nor with a part of it', async () => {
  const read = await readQms(memoryTree({}), { today: () => '2026-11-22' })
  const evidence = await exampleEvidence([], read)
  const [rule] = rules.filter(({ id }) => id === 'approved-text-in-history')
  const reasons = (qms: Qms) => evaluate(rule ? [rule] : [], qms, locate).notEvaluated.map(({ reason }) => reason)
  expect(reasons(read)).toEqual([
    'They read git’s history. Name a branch with --base, such as --base main, or run qms verify.',
  ])
  const shallow = { ...evidence, history: { ...evidence.history, gap: 'Only part of the history is here.' } }
  expect(reasons(read.with(shallow))).toEqual(['Only part of the history is here.'])
  expect(reasons(read.with(evidence))).toEqual([])
})
