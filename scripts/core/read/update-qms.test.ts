import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { subjects } from '../../subjects/index.js'
import { SMALL_QMS } from '../../testing/small-qms.js'
import type { Qms } from '../model/qms.js'
import { metricsOf, reportsOf, rulesOf } from '../model/subject.js'
import { evaluate } from '../run/evaluate.js'
import { measure } from '../run/measure.js'
import { tabulate } from '../run/tabulate.js'
import { type FileTree, locate, memoryTree, readQms } from './index.js'
import { updateQms } from './update-qms.js'

type Files = Readonly<Record<string, string>>

const today = '2026-11-22'
const [rules, reports, metrics] = [rulesOf(subjects), reportsOf(subjects), metricsOf(subjects)]
const QP = 'qms-docs/procedures/QP-001.md'

/** Keeps count of what is read. */
function watched(files: Files): FileTree & { readonly asked: string[] } {
  const tree = memoryTree(files)
  const asked: string[] = []
  return {
    ...tree,
    asked,
    read(paths, maxBytes) {
      asked.push(...paths)
      return tree.read(paths, maxBytes)
    },
  }
}

function answersOf(qms: Qms): unknown {
  const asked = reports.filter(({ parameters, needs }) => !needs && parameters.every(({ isRequired }) => !isRequired))
  return {
    evaluation: evaluate(rules, qms, locate),
    tables: asked.map((report) => tabulate(report, qms)),
    figures: metrics.map((metric) => measure(metric, qms)),
    files: [...qms.files].sort(([a], [b]) => (a < b ? -1 : 1)),
    sources: qms.otherSources.map(({ path, defects }) => ({ path, defects })),
  }
}

describe('a system of which one file changed', () => {
  it('is read again in this file alone, and keeps all other documents', async () => {
    const before = await readQms(memoryTree(SMALL_QMS), { today })
    const tree = watched({ ...SMALL_QMS, [QP]: `${SMALL_QMS[QP]}\nSee [nothing](nothing.md).\n` })
    const after = await updateQms(before, tree, [QP])
    expect(tree.asked).toEqual([QP])
    expect(after.find('quality-manager')).toBe(before.find('quality-manager'))
    expect(after.find('QP-001')).not.toBe(before.find('QP-001'))
    expect(evaluate(rules, after, locate).problems.map(({ rule }) => rule)).toContain('resolved-links')
    expect(before.find('QP-001')?.body.links).toHaveLength(1)
  })

  it('is read again as a whole when settings, people or schemas changed', async () => {
    const before = await readQms(memoryTree(SMALL_QMS), { today })
    const settings = `${SMALL_QMS['qms-docs/qms.yml']}ignore: [procedures/**]\n`
    const tree = watched({ ...SMALL_QMS, 'qms-docs/qms.yml': settings })
    const after = await updateQms(before, tree, ['qms-docs/qms.yml'])
    expect(after.find('QP-001')).toBeUndefined()
    expect(tree.asked).toContain('qms-docs/roles/quality-manager.md')
  })

  it('keeps its day, its base and what git told', async () => {
    const base = await readQms(memoryTree(SMALL_QMS), { today })
    const read = await readQms(memoryTree(SMALL_QMS), { today, base, repository: { isGit: true, isShallow: true } })
    const before = read.with({ approvedTexts: new Map(), today: '2027-01-31' })
    for (const path of [QP, 'qms-docs/people.yml']) {
      const after = await updateQms(before, memoryTree(SMALL_QMS), [path])
      expect([after.today, after.base, after.approvedTexts, after.repository]).toEqual([
        '2027-01-31',
        base,
        before.approvedTexts,
        { isGit: true, isShallow: true },
      ])
    }
  })
})

const PART = [
  'qms-docs/*.yml',
  'qms-docs/procedures',
  'qms-docs/roles',
  'qms-docs/records/nonconformities',
  'qms-docs/records/corrective-actions',
  '.github/CODEOWNERS',
]

/** A part of this repository’s own system: texts, and records that name each other. */
const sample: Files = Object.fromEntries(
  execFileSync('git', ['ls-files', '-z', ...PART], { encoding: 'utf8' })
    .split('\0')
    .filter((path) => /\.(?:md|yml)$|CODEOWNERS$/.test(path))
    .map((path) => [path, readFileSync(path, 'utf8')] as const),
)

/** What people do to one file; undefined removes it. */
const edits: Readonly<Record<string, (text: string) => string | undefined>> = {
  'a new sentence': (text) => `${text}\nSee QP-404 and [there](../procedures/QP-002.md#nowhere).\n`,
  'another owner': (text) => text.replace(/^owner: .*$/m, 'owner: nobody'),
  'an id given twice': (text) => text.replace(/^id: .*$/m, 'id: QP-001'),
  'broken YAML': (text) => text.replace(/^title: /m, 'title: ['),
  'no front matter': (text) => text.replace(/^---[\s\S]*?\n---\n/, ''),
  'evidence that is named': (text) => text.replace(/\n---\n/, '\n---\n![a picture](qms.yml)\n'),
  nothing: (text) => text,
  removed: () => undefined,
}

const step = fc.record({
  path: fc.constantFrom(...Object.keys(sample)),
  edit: fc.constantFrom(...Object.keys(edits)),
  movedTo: fc.option(fc.constantFrom('qms-docs/moved.md', 'qms-docs/procedures/copy.md', 'qms-docs/site/page.md')),
})

it('after any edits it answers as if everything had been read again', { timeout: 300_000 }, async () => {
  const memory = new Map()
  const first = await readQms(memoryTree(sample), { today, memory })
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
      async (turns) => {
        let files: Files = sample
        let qms = first
        for (const steps of turns) {
          const changed = new Set<string>()
          for (const { path, edit, movedTo } of steps) {
            const text = files[path]
            const written = text === undefined ? undefined : edits[edit]?.(text)
            const { [path]: _, ...others } = files
            const target = movedTo ?? path
            files = written === undefined ? others : { ...others, [target]: written }
            for (const one of [path, target]) changed.add(one)
          }
          qms = await updateQms(qms, memoryTree(files), [...changed], { memory })
        }
        const again = await readQms(memoryTree(files), { today, memory })
        expect(answersOf(qms)).toEqual(answersOf(again))
      },
    ),
    { numRuns: 6 },
  )
})
