import { describe, expect, it } from 'vitest'
import { SMALL_QMS } from '../../testing/small-qms.js'
import { temporaryRepository } from '../../testing/temporary-repository.js'

const qms = (...words: readonly string[]) => temporaryRepository(SMALL_QMS).qms(...words, '--today', '2026-11-22')

describe('qms report', () => {
  it('lists the reports, and what each has to be asked about', () => {
    expect(qms('report').out).toContain('register   type=…      Which documents or records of one type are there')
  })

  it('shows a report as a table, as JSON and as CSV', () => {
    expect(qms('report', 'register', 'type=procedure', '--format', 'csv').out).toMatch(/^id,title,.*,status\r\nQP-001,/)
    expect(JSON.parse(qms('report', 'documents', '--format', 'json').out)[0]).toMatchObject({ id: 'QP-001' })
  })

  it('says what it can be asked when it is asked something else', () => {
    expect(qms('report', 'registr').error).toBe('There is no report “registr”. Did you mean “register”?\n')
    expect(qms('report', 'register')).toMatchObject({
      code: 2,
      error: 'register needs to know which type. Write type=… after it.\n',
    })
    expect(qms('report', 'register', 'type=procedur').error).toBe(
      'There is no document type “procedur”. Did you mean “procedure”?\n',
    )
    expect(qms('report', 'documents', 'type=procedure').error).toBe(
      'documents cannot be asked about “type”. It takes nothing.\n',
    )
    expect(qms('report', 'register', 'procedure').error).toBe(
      '“procedure” is not understood. Write a name and a value, such as period=2026.\n',
    )
    expect(qms('report', 'history', 'document=QP-01').error).toBe(
      'There is no document “QP-01”. Did you mean “QP-001”?\n',
    )
  })
})

describe('qms metric', () => {
  it('lists all metrics with their figures, and n/a where there is nothing to count', () => {
    expect(qms('metric').out).toContain('review-punctuality  n/a (0 of 0)')
  })

  it('says of one what it counted, in which period, and how', () => {
    expect(qms('metric', 'review-punctuality', 'period=2026-Q1').out).toMatch(
      /^Review punctuality, 2026-01-01 to 2026-03-31, as of 2026-11-22\n {2}All documents {2}n\/a \(0 of 0\)\n\nHow many/,
    )
  })

  it('gives a figure without a value as null', () => {
    const { metric, figures } = JSON.parse(qms('metric', 'review-punctuality', '--format', 'json').out)
    expect([metric, figures[0]]).toEqual([
      'review-punctuality',
      { id: 'all', label: 'All documents', value: null, n: 0, numerator: 0, behind: [] },
    ])
  })

  it('says how a period is written', () => {
    expect(qms('metric', 'review-punctuality', 'period=last-year').error).toBe(
      '“last-year” is not a period. Write it like 2026, 2026-Q3, 2026-05 or 2026-01-15..2026-03-31.\n',
    )
  })
})
