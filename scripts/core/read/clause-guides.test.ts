import { expect, it } from 'vitest'
import { guidesOfEdition } from './clause-guides.js'
import { memoryTree, readQms } from './index.js'

const SETTINGS = 'standards: [iso-9001-2015, iso-9001-2026, iso-13485-2016]\n'
const { standards } = await readQms(memoryTree({ 'qms-docs/qms.yml': SETTINGS }), { today: '2026-11-22' })

/** What a clause wants, by its edition. */
function wants(edition: string, clause: string): string | undefined {
  const standard = standards.get(edition)
  return standard && guidesOfEdition(standard).get(clause)?.wants
}

it('a clause of the next edition is explained by the one it comes from', () => {
  const known = wants('iso-9001-2015', '4.1')
  expect(known).toContain('helps or hinders')
  expect(wants('iso-9001-2026', '4.1')).toBe(known)
})

it('a clause of another standard is not', () => {
  expect(wants('iso-13485-2016', '4.1.1')).toBeUndefined()
})

it('a name that is a path leads to no file', () => {
  const standard = {
    id: '../clause-guides/iso-9001-2015',
    name: '',
    title: '',
    status: 'published',
    clauses: new Map(),
  } as const
  expect(guidesOfEdition(standard).size).toBe(0)
})
