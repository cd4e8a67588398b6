import { describe, expect, it } from 'vitest'
import { SMALL_QMS } from '../../testing/small-qms.js'
import { temporaryRepository } from '../../testing/temporary-repository.js'

const qms = (...words: readonly string[]) => temporaryRepository(SMALL_QMS).qms(...words, '--today', '2026-11-22')

interface Month {
  readonly month: string
  readonly isOpen: boolean
  readonly figures: readonly { readonly value: number | null; readonly n: number }[]
}

const review = (id: string, reviewed: string, next: string) =>
  `---\nid: ${id}\ntype: document-review\ndocument: QP-001\nreviewed: ${reviewed}\noutcome: keep\nnext_review: ${next}\n---\n`

describe('qms report', () => {
  it('lists the reports, and what each has to be asked about', () => {
    const { out } = qms('report')
    expect(out).toMatch(
      /^The system itself {2,}register {2,}type=… {2,}Which documents or records of one type are there/m,
    )
    expect(out).toMatch(
      /^The system itself {2,}timeline {2,}\[period=…\] \[document=…\] \[type=…\] {2,}What happened and what was due,/m,
    )
  })

  it('shows a report as a table, as JSON and as CSV', () => {
    expect(qms('report', 'register', 'type=procedure', '--format', 'csv').out).toMatch(/^id,title,.*,status\r\nQP-001,/)
    expect(JSON.parse(qms('report', 'documents', '--format', 'json').out)[0]).toMatchObject({ id: 'QP-001' })
  })

  it('says that there is nothing to report on, which an empty table would not', () => {
    expect(qms('report', 'risk-matrix').out).toBe('Nothing to report on: no record of type risk.\n')
    expect(qms('report', 'risk-matrix', '--format', 'json').out).toBe('[]\n')
  })

  it('keeps the rows that say something in a column', () => {
    const ids = (...where: string[]) =>
      JSON.parse(qms('report', 'documents', '--format', 'json', ...where).out).map(({ id }: { id: string }) => id)
    expect(ids('--where', 'type=procedure')).toEqual(['QP-001'])
    expect(ids('--where', 'type=procedure', '--where', 'owner=')).toEqual([])
    expect(qms('report', 'status', '--where', 'statsu=draft')).toMatchObject({
      code: 2,
      error: 'Status has no column “statsu”. Did you mean “status”?\n',
    })
    expect(qms('report', 'status', '--where', 'in force=1').error).toBe(
      '“in force=1” is not understood. Write a name and a value, such as status=draft.\n',
    )
  })

  it('sorts by a column, also the other way round, and a list as well', () => {
    const ids = (...args: string[]) =>
      JSON.parse(qms(...args, '--format', 'json').out).map(({ id }: { id: string }) => id)
    const all = ids('report', 'documents', '--sort', 'id')
    expect(ids('list', '--sort', '-id')).toEqual([...all].reverse())
    expect(qms('list', 'procedure', '--sort', 'titel').error).toBe(
      'Register: Procedure has no column “titel”. Did you mean “title”?\n',
    )
  })

  it('says what it can be asked when it is asked something else', () => {
    expect(qms('report', 'registr').error).toBe('There is no report “registr”. Did you mean “register”?\n')
    expect(qms('report', 'everything').error).toBe('There is no report “everything”. “qms report” lists them all.\n')
    expect(qms('metric', 'happiness').error).toBe('There is no metric “happiness”. “qms metric” lists them all.\n')
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
    expect(qms('metric').out).toMatch(/^review-punctuality {2,}All documents {2,}n\/a \(0 of 0\)/m)
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
      {
        ...{ id: 'all', label: 'All documents', unit: 'percent', value: null, n: 0, numerator: 0 },
        ...{ behind: [], counted: [] },
        rows: { report: 'reviews', given: { period: '2025-11-23..2026-11-22' }, where: {} },
      },
    ])
  })

  it('gives a metric for each month of a period, as a table, as CSV and as JSON', () => {
    const reviewed = temporaryRepository({
      ...SMALL_QMS,
      'qms-docs/records/DR-2025-001.md': review('DR-2025-001', '2025-09-01', '2026-09-15'),
      'qms-docs/records/DR-2026-001.md': review('DR-2026-001', '2026-09-20', '2026-11-30'),
      'qms-docs/records/DR-2026-002.md': review('DR-2026-002', '2026-11-21', '2028-01-01'),
    })
    const trend = (format: string) =>
      reviewed.qms(
        ...['metric', 'review-punctuality', 'period=2026-09..2026-11', '--by', 'month'],
        ...['--format', format, '--today', '2026-11-22'],
      ).out
    expect(trend('text')).toBe(
      `Review punctuality by month, as of 2026-11-22

month     All documents %  All documents n  procedure %  procedure n
────────  ───────────────  ───────────────  ───────────  ───────────
2026-09            0 of 1                1       0 of 1            1
2026-10               n/a                0                          
2026-11*              n/a                0                          

n: how many it rests on.
* This month is not over.
How many documents were reviewed by the day on which their review was due?
`.replaceAll(/ +$/gm, ''),
    )
    expect(trend('csv')).toBe(
      'month,all,all_n,type=procedure,type=procedure_n\r\n2026-09,0,1,0,1\r\n2026-10,n/a,0,,\r\n2026-11,n/a,0,,\r\n',
    )
    const { months } = JSON.parse(trend('json'))
    expect(
      months.map(({ month, isOpen, figures }: Month) => [month, isOpen, figures[0]?.value, figures[0]?.n]),
    ).toEqual([
      ['2026-09', false, 0, 1],
      ['2026-10', false, null, 0],
      ['2026-11', true, null, 0],
    ])
  })

  it('gives the figures of one period as CSV', () => {
    expect(qms('metric', 'review-punctuality', '--format', 'csv').out).toBe(
      'figure,value,counted,n,rows\r\nall,n/a,0,0,qms report reviews period=2025-11-23..2026-11-22\r\n',
    )
  })

  it('lists what is behind each figure, and writes Markdown', () => {
    const closed = temporaryRepository({
      ...SMALL_QMS,
      'qms-docs/records/CA-2026-001.md':
        '---\nid: CA-2026-001\ntype: corrective-action\ntitle: Late | labels\nopened: 2026-10-01\ndue: 2026-10-31\nclosed: 2026-10-21\n---\n',
    })
    const ask = (...words: string[]) => closed.qms('metric', ...words, 'period=2026-10', '--today', '2026-11-22').out
    expect(ask('corrective-action-punctuality', '--records', '--format', 'csv')).toBe(
      'figure,id,title,counted\r\nall,CA-2026-001,Late | labels,yes\r\nas-moved,CA-2026-001,Late | labels,yes\r\nprocess=,CA-2026-001,Late | labels,yes\r\n',
    )
    expect(ask('corrective-action-closure-time', '--records', '--format', 'markdown')).toContain(
      '| Median | CA-2026-001 | Late \\| labels | 20 |\n',
    )
    expect(ask('corrective-action-closure-time', '--format', 'markdown')).toContain('| Median | 20 |')
  })

  it('says that months are for one metric', () => {
    expect(qms('metric', '--by', 'month').error).toBe(
      '“--by month” is for one metric. Name it: qms metric review-punctuality --by month.\n',
    )
    expect(qms('metric', '--records').code).toBe(2)
  })

  it('says how a period is written', () => {
    expect(qms('metric', 'review-punctuality', 'period=last-year').error).toBe(
      '“last-year” is not a period. Write it like 2026, 2026-Q3, 2026-05, 2026-05-31, 2025-12..2026-11 or 2026-01-15..2026-03-31.\n',
    )
  })
})
