import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { subjects } from '../../subjects/index.js'
import { exampleEvidence } from '../../testing/example-evidence.js'
import { rulesOf } from '../model/subject.js'
import { locate, memoryTree, readQms } from '../read/index.js'
import { evaluate } from './evaluate.js'

const rules = rulesOf(subjects)

const paths = readdirSync('qms-docs', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(md|yml)$/.test(name))
  .map((name) => `qms-docs/${name}`)
  .sort()
const sample = Object.fromEntries(paths.map((path) => [path, readFileSync(path, 'utf8')]))

/** What becomes of a line by a mistake. */
const mistakes: readonly ((line: string) => string)[] = [
  () => '',
  (line) => `${line}\n${line}`,
  (line) => line.replace(/:.*/, ':'),
  (line) => line.replace(/:.*/, ': nonsense'),
  (line) => line.replace(/:.*/, ': [a, [b], { c: d }]'),
  (line) => line.replace(/:.*/, ': { a: { b: c } }'),
  (line) => line.replace(/\d{4}-\d{2}-\d{2}/, '2026-02-30'),
  (line) => line.replace(/[A-Z]+-\d+/, 'QP-999'),
  (line) => `  ${line}`,
]

const mistake = fc.record({
  path: fc.constantFrom(...paths),
  line: fc.nat({ max: 40 }),
  how: fc.constantFrom(...mistakes),
})

it('whatever goes wrong in a file, every rule still runs, and every problem has a place in its file', {
  timeout: 600_000,
}, async () => {
  const today = () => '2026-11-22'
  const base = await readQms(memoryTree(sample), { today })
  const before = { by: 'Amara Okafor', at: '2025-01-05T10:00:00Z', files: sample }
  await fc.assert(
    fc.asyncProperty(fc.array(mistake, { minLength: 20, maxLength: 40 }), async (all) => {
      const files: Record<string, string> = { ...sample }
      for (const { path, line, how } of all) {
        const lines = (files[path] ?? '').split('\n')
        if (lines[line] !== undefined) lines[line] = how(lines[line])
        files[path] = lines.join('\n')
      }
      const read = await readQms(memoryTree(files), { today, base })
      const now = { by: 'A Stranger', at: '2026-11-22T10:00:00Z', files }
      const qms = read.with(await exampleEvidence([before, now], read))
      for (const { file, place, message } of evaluate(rules, qms, locate).problems) {
        expect(place[0], message).toBeLessThanOrEqual((files[file] ?? '').split('\n').length)
        expect(message).not.toMatch(/undefined|\[object|NaN/)
      }
    }),
    { numRuns: 6, seed: 9001 },
  )
})
