import { performance } from 'node:perf_hooks'
import { expect, it } from 'vitest'
import { stringify } from 'yaml'
import { readYaml } from './read-yaml.js'

/** Half a minute and more if time grew with the square of the length. */
const ENOUGH_MS = 15_000

const entries = (count: number, file: string) =>
  Array.from({ length: count }, (_, index) => ({ rule: 'resolved-links', file: `${file}${index}.md`, count: '2' }))

it.each([
  ['50,000 plain entries', entries(50_000, 'qms-docs/QP-')],
  ['10,000 entries that only the exact parser reads', entries(10_000, 'qms-docs/Q&A *')],
])('reads %s', (_name, problems) => {
  expect(readYaml(stringify({ problems }), 1)).toEqual({ value: { problems }, defects: [] })
})

it.each([
  ['names of one group', Array.from({ length: 60_000 }, (_, index) => `"name ${index}": &x v`).join('\n')],
  ['the same name again and again', 'name: *x\n'.repeat(60_000)],
  ['empty lines', '\n'.repeat(8 * 1024 * 1024)],
  ['comments', '# x\n'.repeat(2 * 1024 * 1024)],
  ['white space', `a: ]${' '.repeat(8 * 1024 * 1024)}x`],
  ['closing brackets', `a: [${'] '.repeat(60_000)}`],
])('takes time that grows with the length only: %s', (_name, source) => {
  const start = performance.now()
  readYaml(source, 1)
  expect(performance.now() - start).toBeLessThan(ENOUGH_MS)
})
