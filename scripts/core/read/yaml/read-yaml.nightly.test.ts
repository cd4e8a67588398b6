import { expect, it } from 'vitest'
import { readYaml } from './read-yaml.js'

it.each([
  ['names of one group', Array.from({ length: 60_000 }, (_, index) => `"name ${index}": &x v`).join('\n')],
  ['the same name again and again', 'name: *x\n'.repeat(60_000)],
  ['empty lines', '\n'.repeat(2 * 1024 * 1024)],
  ['comments', '# x\n'.repeat(0.5 * 1024 * 1024)],
  ['white space', `a: ]${' '.repeat(2 * 1024 * 1024)}x`],
  ['closing brackets', `a: [${'] '.repeat(60_000)}`],
])('is not held up by %s', (_name, source) => {
  // Minutes, which the runner does not wait, if time grew with the square of the length.
  expect(Array.isArray(readYaml(source, 1).defects)).toBe(true)
})
