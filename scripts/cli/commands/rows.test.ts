import { describe, expect, it } from 'vitest'
import { CHECK_LOG, CHECK_LOG_TABLE, checkLog } from '../../testing/check-log.js'
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

  it('are written at the end of the table of their place and month, whatever divides its cells', () => {
    const repository = temporaryRepository(checkLog('no;on;by;result;note\r', '1;2026-11-02;ada;ok;\r'))
    const given = ['--in', 'boiler', '--set', 'on=2026-11-22', '--set', 'by=ada', '--set', 'note=slow; and "loud"']
    expect(repository.qms('new', 'check-log', ...given, '--today', '2026-11-22').out).toBe(
      `boiler-2026-11#2 in ${CHECK_LOG_TABLE}\nEmpty: result (--set result=…).\nFill in what is empty; “qms check ${CHECK_LOG_TABLE}” says what is still missing.\n`,
    )
    expect(repository.read(CHECK_LOG_TABLE)).toBe(
      'no;on;by;result;note\r\n1;2026-11-02;ada;ok;\r\n2;2026-11-22;ada;;"slow; and ""loud"""\r\n',
    )
  })

  it('begin a new table each month, with the columns that are needed', () => {
    const repository = temporaryRepository(CHECK_LOG)
    const given = ['--set', 'on=2026-12-01', '--set', 'by=ada', '--set', 'result=ok', '--in', 'boiler']
    const dryRun = repository.qms('new', 'check-log', ...given, '--today', '2026-12-01', '--dry-run').out
    expect(dryRun).toContain('qms-docs/data/check-log/boiler-2026-12.csv would be added:')
    expect(repository.qms('new', 'check-log', ...given, '--today', '2026-12-01').out).toBe(
      'boiler-2026-12#1 in qms-docs/data/check-log/boiler-2026-12.csv\n',
    )
    expect(repository.read('qms-docs/data/check-log/boiler-2026-12.csv')).toBe(
      'no,on,by,result,repair.due\n1,2026-12-01,ada,ok,\n',
    )
  })

  it('are not written where a column is missing, or where a row before cannot be read', () => {
    const short = temporaryRepository(checkLog('no,on,by,result', '1,2026-11-02,ada,ok'))
    expect(short.qms('new', 'check-log', '--in', 'boiler', '--set', 'note=loud', '--today', '2026-11-22').error).toBe(
      `${CHECK_LOG_TABLE} has no column “note”. Add it in a spreadsheet, with empty cells in the rows that are there; or begin another table, such as with --in boiler-2.\n`,
    )
    const broken = temporaryRepository(checkLog('no,on,by,result', '1,2026-11-02,"ada,ok'))
    expect(broken.qms('new', 'check-log', '--in', 'boiler', '--today', '2026-11-22').error).toBe(
      `Not every row of ${CHECK_LOG_TABLE} can be read, so none is added. “qms check ${CHECK_LOG_TABLE}” says what is wrong with it.\n`,
    )
  })

  it('are corrected by another row: the wrong one stays, counts no more, and is no longer due', () => {
    const repository = temporaryRepository(CHECK_LOG)
    const corrects = ['corrects.row=boiler-2026-11#2', 'corrects.reason=The boiler was not even on.']
    const given = ['on=2026-11-09', 'by=ada', 'result=ok', ...corrects].flatMap((one) => ['--set', one])
    const run = (...args: string[]) => repository.qms(...args, '--today', '2026-11-22')
    expect(run('due').out).toContain('boiler-2026-11#2')
    expect(run('new', 'check-log', '--in', 'boiler', ...given).error).toBe(
      `${CHECK_LOG_TABLE} has no column “corrects.row” or “corrects.reason”. Add them in a spreadsheet, with empty cells in the rows that are there; or begin another table, such as with --in boiler-2.\n`,
    )
    expect(run('new', 'check-log', '--in', 'boiler-2', ...given).out).toContain('boiler-2-2026-11#1 in')
    expect(run('due').out).not.toContain('boiler-2026-11#2')
    expect(run('show', 'boiler-2026-11#2').out).toContain('boiler-2-2026-11#1')
    expect(run('set', 'boiler-2026-11#2', 'result=ok').error).toBe(
      'boiler-2026-11#2 is a row of a table, and rows stay as they were written. Write another row that corrects it, with corrects.row=boiler-2026-11#2 and corrects.reason.\n',
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

  it('are in the register of the manual, and on one page with their table, each with an address of its own', () => {
    const repository = temporaryRepository(CHECK_LOG)
    const built = repository.qms('site', 'build', '--drafts', '--out', '_site', '--today', '2026-11-22')
    expect(built.out + built.error).toContain('_site: 5 documents and records as of 22 November 2026')
    expect(repository.read('_site/registers/check-log.html')).toContain('href="../tables/boiler-2026-11.html#row-2"')
    expect(repository.read('_site/registers/check-log.html')).not.toContain('id="row-2"')
    expect(repository.read('_site/tables/boiler-2026-11.html')).toContain('<tr id="row-2">')
    expect(repository.read('_site/api/tables/boiler-2026-11.csv')).toContain('boiler-2026-11#2,2026-11-09,ada,not-ok')
    expect(repository.read('_site/sitemap.xml').match(/check-log/g) ?? []).toHaveLength(1)
  })
})
