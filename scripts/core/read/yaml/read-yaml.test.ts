import { expect, it } from 'vitest'
import { stringify } from 'yaml'
import { readYaml } from './read-yaml.js'

const entries = (count: number, file: string) =>
  Array.from({ length: count }, (_, index) => ({ rule: 'resolved-links', file: `${file}${index}.md`, count: '2' }))

it.each([
  ['20,000 plain entries', entries(20_000, 'qms-docs/QP-')],
  ['4,000 entries that only the exact parser reads', entries(4_000, 'qms-docs/Q&A *')],
])('reads %s', (_name, problems) => {
  expect(readYaml(stringify({ problems }), 1)).toEqual({ value: { problems }, defects: [] })
})
