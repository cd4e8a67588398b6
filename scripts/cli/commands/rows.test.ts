import { describe, expect, it } from 'vitest'
import { CHECK_LOG, CHECK_LOG_TABLE } from '../../testing/check-log.js'
import { temporaryRepository } from '../../testing/temporary-repository.js'

describe('records in the rows of a table', () => {
  const qms = (...args: string[]) => temporaryRepository(CHECK_LOG).qms(...args, '--today', '2026-11-22')

  it('are listed', () => {
    expect(qms('list', 'check-log').out).toBe(`id                on          by        result  repair.due
────────────────  ──────────  ────────  ──────  ──────────
boiler-2026-11#1  2026-11-02  ada       ok
boiler-2026-11#2  2026-11-09  ada       not-ok  2026-11-20
boiler-2026-11#3              ada, ben  ok
`)
  })

  it('are shown by the id of the row, of a commit, too', () => {
    const shown = `boiler-2026-11#2  Check
Check · ${CHECK_LOG_TABLE}

on: 2026-11-09
by:
  - ada
result: not-ok
repair:
  due: 2026-11-20
note: |-
  slow, "loud"
  and hot

Links to
  ada  Ada Example  (by)
`
    expect(qms('show', 'boiler-2026-11#2').out).toBe(shown)
    expect(qms('show', 'boiler-2026-11#2', '--at', 'HEAD').out).toBe(shown)
  })

  it('have problems with line and column of the file, and row and column of the table', () => {
    const { code, out } = qms('check', CHECK_LOG_TABLE, '--rule', 'real-dates')
    expect(code).toBe(1)
    expect(out).toContain(`${CHECK_LOG_TABLE}
  5:3 (row 3, column “on”)  error  “on” is “09/11/2026”; dates are written year-month-day, such as 2026-01-31.  real-dates
     5 │ 3,09/11/2026,ada;ben,ok,,,
       │   ^^^^^^^^^^
`)
  })

  it('are due', () => {
    expect(qms('due').out).toContain(`OVERDUE

Ada Example
  2026-11-20  2 days late: See to “due”: the day by which it is repaired
              boiler-2026-11#2
              Do what is due, then fill in “done”, or agree on a new date.
`)
  })

  it('are not written as files', () => {
    expect(qms('new', 'check-log').error).toBe(
      'Records of the type check-log are rows of a table, not files. Write a row in a table in qms-docs/data/check-log, such as qms-docs/data/check-log/check-log-2026-11.csv.\n',
    )
  })

  it('are not fixed: another row corrects them', () => {
    const wrong = temporaryRepository({
      ...CHECK_LOG,
      [CHECK_LOG_TABLE]: 'no,on,by,result\n1,2026-11-02,ada,oK\n',
    })
    wrong.qms('check', '--fix', '--today', '2026-11-22')
    expect(wrong.read(CHECK_LOG_TABLE)).toContain('1,2026-11-02,ada,oK\n')
  })

  it('are in the register of the manual, and have no page of their own', () => {
    const repository = temporaryRepository(CHECK_LOG)
    const built = repository.qms('site', 'build', '--drafts', '--out', '_site', '--today', '2026-11-22')
    expect(built.out + built.error).toContain('_site: 5 documents and records as of 22 November 2026')
    expect(repository.read('_site/registers/check-log.html')).toContain('boiler-2026-11#2')
    expect(repository.read('_site/sitemap.xml').match(/check-log/g) ?? []).toHaveLength(1)
  })
})
