import { describe, expect, it } from 'vitest'
import { faultyProcedure } from '../../../testing/faulty-procedure.js'
import { SMALL_QMS, withFile } from '../../../testing/small-qms.js'
import { temporaryRepository } from '../../../testing/temporary-repository.js'

const TODAY = ['--today', '2026-11-22']
describe('a baseline', () => {
  it('is written so that the next check reads it, however many documents have problems', () => {
    const numbers = Array.from({ length: 450 }, (_, index) => String(index + 1_000))
    const files = Object.fromEntries(
      numbers.map((number) => [`qms-docs/procedures/QP-${number}.md`, faultyProcedure(number)]),
    )
    const repository = temporaryRepository({ ...SMALL_QMS, ...files })
    expect(repository.qms('check', ...TODAY, '--baseline').code).toBe(0)
    expect(repository.read('qms-docs/baseline.yml').length).toBeGreaterThan(64 * 1024)
    expect(repository.qms('check', ...TODAY).code).toBe(0)
    const { summary } = JSON.parse(repository.qms('check', ...TODAY, '--format', 'json').out)
    expect(summary).toMatchObject({ errors: 0, warnings: 0 })
    expect(summary.baselined).toBeGreaterThanOrEqual(2 * 450)
  })
})

describe('a file of settings', () => {
  const people = (count: number) =>
    Array.from(
      { length: count },
      (_, index) => `  - { id: p${index}, name: "Person ${index} & Co", from: 2020-01-01 }\n`,
    )

  it('is read at any size that a company reaches', () => {
    const file = `${SMALL_QMS['qms-docs/people.yml']}${people(20_000).join('')}`
    expect(file.length).toBeGreaterThan(1024 * 1024)
    const repository = temporaryRepository(withFile('qms-docs/people.yml', file))
    expect(repository.qms('check', ...TODAY)).toMatchObject({ code: 0, error: '' })
  })
})
