import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { CHECK_LOG, checkLog } from '../../../testing/check-log.js'
import { contextOf } from '../../../testing/context.js'
import { EQUIPMENT_REGISTER, equipmentRegister, TORQUE_WRENCH } from '../../../testing/equipment-register.js'
import { lowmoor } from '../../../testing/lowmoor.js'
import { runCommand } from '../../../testing/run-command.js'
import { type TemporaryRepository, temporaryRepository } from '../../../testing/temporary-repository.js'
import { importRecords } from './import-records.js'

const TODAY = ['--today', '2026-11-22']
const NC = 'qms-docs/records/nonconformities'

/** Puts an export of another system beside the documents, as a download would be. */
function put(repository: TemporaryRepository, name: string): TemporaryRepository {
  repository.write({ [name]: readFileSync(join('scripts/testing/exports', name)) })
  return repository
}

const HELP_DESK = [
  ...['--column', 'Assigned Process=process', '--column', 'Priority=grade', '--leave-out-others'],
  ...['--set', 'owner=head-roaster', '--value', 'grade:High=major', '--value', 'grade:low=minor'],
]

describe('tickets of a help desk', () => {
  const tickets = () => put(lowmoor(), 'helpdesk-2026-11.csv')
  const run = (repository: TemporaryRepository, ...options: string[]) =>
    repository.qms('import', 'nonconformity', 'helpdesk-2026-11.csv', ...options, ...TODAY)

  it('are refused as long as it is not clear what their columns mean, each said once with what to do', () => {
    const repository = tickets()
    const unclear = (column: string) =>
      `  row 1, column “${column}”: No field of the type nonconformity is called so. Say which one is meant with --column "${column}=field"; --leave-out-others leaves out all such columns.\n`
    const missing = (field: string) =>
      `  row 1: “${field}” is required, and no column says it. Name the column with --column "its name=${field}", or one value for all with --set "${field}=…".\n`
    expect(run(repository)).toEqual({
      code: 1,
      error: '',
      out: `7 problems in helpdesk-2026-11.csv, so nothing was imported:
${['Assigned Process', 'Priority', 'Agent Phone', 'Tags'].map(unclear).join('')}${['owner', 'process', 'grade'].map(missing).join('')}`,
    })
    expect(repository.git('status', '--short')).toBe('?? helpdesk-2026-11.csv\n')
  })

  it('are shown first with --dry-run, and nothing is written', () => {
    const repository = tickets()
    expect(run(repository, ...HELP_DESK, '--dry-run')).toEqual({
      code: 0,
      error: '',
      out: `Dry run: nothing was written.
3 records of helpdesk-2026-11.csv would be imported: NC-2026-002 to NC-2026-004.
qms-docs/imports/helpdesk.yml would keep what the columns mean, for the next file.

qms-docs/imports/helpdesk.yml
  # How “qms import” reads these files: which column says what. It may be changed by hand.
  type: nonconformity
  key:
    - Ticket ID
  columns:
    Ticket ID: external_id
    Subject: title
    Reported On: detected
    Reported By: detected_by
    Assigned Process: process
    Priority: grade
    Expected: requirement
    Description: body.Description
    Target Date: due
  leave_out_others: true
  values:
    grade:
      High: major
      low: minor
  set:
    owner: head-roaster
`,
    })
    expect(repository.git('status', '--short')).toBe('?? helpdesk-2026-11.csv\n')
  })

  it('become records with the next ids: what looks like markup or a formula stays the text that it is', () => {
    const repository = tickets()
    expect(run(repository, ...HELP_DESK)).toEqual({
      code: 0,
      error: '',
      out: `3 records of helpdesk-2026-11.csv were imported: NC-2026-002 to NC-2026-004.
qms-docs/imports/helpdesk.yml keeps what the columns mean, for the next file.
“qms check” says what is still missing.
`,
    })
    expect(repository.read(`${NC}/NC-2026-002.md`)).toBe(`---
id: NC-2026-002
type: nonconformity
title: Bag tears; beans on the floor
external_id: 4711
detected: 2026-11-03
detected_by: ben-okoro
owner: head-roaster
process: PR-001
requirement: A bag holds 5 kg
grade: major
due: 2026-11-30
---

## Description

Customer wrote:\\
\\# not a heading\\
\\=SUM(A1) "quoted" \\<b>bold\\</b>
`)
    expect(repository.read(`${NC}/NC-2026-004.md`)).toContain('\ntitle: =HYPERLINK("http://example.org")\n')
    expect(repository.qms('check', NC, ...TODAY).out).not.toMatch(/ {2}error {2}/)
  })

  it('are imported once: the next export brings only what is new, without any option', () => {
    const repository = tickets()
    run(repository, ...HELP_DESK)
    expect(run(repository).out).toBe(
      'helpdesk-2026-11.csv has nothing new.\n3 rows are already here and are not changed.\n',
    )
    const next = `${repository.read('helpdesk-2026-11.csv')}4714;Lid missing;20.11.2026;Tom Hale;PR-001;Low;Every tin has a lid;One tin without lid;20.12.2026;;\r\n`
    repository.write({ 'helpdesk-2026-12.csv': next })
    expect(
      repository.qms('import', 'nonconformity', 'helpdesk-2026-12.csv', '--report', 'report.csv', ...TODAY).out,
    ).toBe(`1 record of helpdesk-2026-12.csv was imported: NC-2026-005.
3 rows are already here and are not changed.
“qms check” says what is still missing.
`)
    expect(repository.read('report.csv').split('\r\n')).toEqual([
      '\uFEFFrow,column,cell,id,message',
      '2,,,NC-2026-002,Already here; not changed.',
      '3,,,NC-2026-003,Already here; not changed.',
      '4,,,NC-2026-004,Already here; not changed.',
      '5,,,NC-2026-005,Imported.',
      '',
    ])
  })
})

it('completions of a learning system become acknowledgements: people by name, the document by its title', () => {
  const repository = put(lowmoor(), 'lms-completions.csv')
  const options = ['--column', 'Certificate No=external_id', '--column', 'Score=']
  expect(repository.qms('import', 'acknowledgement', 'lms-completions.csv', ...options, ...TODAY).out).toContain(
    '2 records of lms-completions.csv were imported: AK-2026-002 to AK-2026-003.\n',
  )
  expect(repository.read('qms-docs/records/acknowledgements/AK-2026-002.md')).toBe(`---
id: AK-2026-002
type: acknowledgement
external_id: C-1001
document: QP-001
revision: 1
kind: read
on: 2026-11-16
people:
  - ben-okoro
---

`)
  expect(repository.read('qms-docs/records/acknowledgements/AK-2026-003.md')).toContain('people:\n  - ana-duarte\n')
})

it('qualifications of an HR system become competence records; groups in JSON stay groups, and 1.10 stays 1.10', () => {
  const repository = put(lowmoor(), 'hr-qualifications.json')
  const options = ['--column', 'personnel_no=', '--key', 'person', '--key', 'competence']
  expect(repository.qms('import', 'competence-record', 'hr-qualifications.json', ...options, ...TODAY).code).toBe(0)
  const [first, second] = ['CO-2026-002', 'CO-2026-003'].map((id) =>
    repository.read(`qms-docs/records/competence/${id}.md`),
  )
  expect(first).toContain('person: ana-duarte\n')
  expect(first).toContain('basis: training\n')
  expect(first).toContain('effectiveness:\n  method: Watched at work\n  due: 2022-06-01\n')
  expect(second).toContain('competence: Forklift licence, class 1.10\n')
  expect(second).not.toContain('expires')
})

describe('results of a laboratory', () => {
  const run = (repository: TemporaryRepository, ...options: string[]) =>
    repository.qms('import', 'check-log', 'lab-results-2026-11.csv', '--in', 'lab', ...options, ...TODAY)

  it('become rows of the table of their place and month; decimal commas and days are recognised over the whole column', () => {
    const repository = put(temporaryRepository(CHECK_LOG), 'lab-results-2026-11.csv')
    expect(
      run(repository).out,
    ).toBe(`3 records of lab-results-2026-11.csv were imported: lab-2026-11#1 to lab-2026-11#3.
They are in qms-docs/data/check-log/lab-2026-11.csv.
qms-docs/imports/lab-results.yml keeps what the columns mean, for the next file.
“qms check” says what is still missing.
`)
    expect(
      repository.read('qms-docs/data/check-log/lab-2026-11.csv'),
    ).toBe(`no,external_id,on,by,result,degrees,note,repair.due
1,S-2026-118,2026-11-20,ada,ok,1071.50,-,
2,S-2026-119,2026-11-20,ada,not-ok,998.25,+41 44 555 01 02,
3,S-2026-120,2026-11-12,ada,ok,7,second run,
`)
    expect(repository.qms('check', 'qms-docs/data/check-log/lab-2026-11.csv', ...TODAY).code).toBe(0)
  })

  it('are added to the table that is there, of their own month', () => {
    const repository = put(temporaryRepository(CHECK_LOG), 'lab-results-2026-11.csv')
    run(repository)
    repository.write({
      'more.csv': 'Sample ID,On,By,Result,Degrees,Note\nS-121,2026-11-28,ada,ok,"1,5",\nS-122,2026-12-01,ada,ok,,\n',
    })
    expect(repository.qms('import', 'check-log', 'more.csv', '--in', 'lab', ...TODAY).out).toContain(
      '2 records of more.csv were imported: lab-2026-11#4 to lab-2026-12#1.\n',
    )
    expect(repository.read('qms-docs/data/check-log/lab-2026-11.csv')).toMatch(/\n4,S-121,2026-11-28,ada,ok,1\.5,,\n$/)
    expect(repository.read('qms-docs/data/check-log/lab-2026-12.csv')).toContain('\n1,S-122,2026-12-01,ada,ok,')
  })

  it('are refused where the table of their month is frozen; --late puts them into that of this month', () => {
    const repository = put(temporaryRepository(CHECK_LOG), 'lab-results-2026-11.csv')
    const late = (...options: string[]) =>
      repository.qms(
        'import',
        'check-log',
        'lab-results-2026-11.csv',
        '--in',
        'lab',
        '--today',
        '2026-12-11',
        ...options,
      )
    expect(late().out).toContain(
      '  row 2: lab-2026-11 froze on 10 December 2026 and takes no more rows, but 3 rows of this file, from this one on, would go into it. Leave them out, or add --late: then they go into the table of this month, and keep their own dates.\n',
    )
    expect(late('--late').out).toContain('lab-2026-12#1 to lab-2026-12#3.\n')
  })
})

it('instruments become entries of their register, and it is shown how far the import is', async () => {
  const repository = temporaryRepository({
    ...equipmentRegister(TORQUE_WRENCH),
    'instruments.csv':
      'Title,Kind,Serial No,Used for,Basis,Owner,Status,Interval\nScale,instrument,S-77,Filling,Test weights,ada,In use,12\n',
  })
  const context = contextOf(repository)
  const asked = { type: 'equipment', file: 'instruments.csv', key: ['Serial No'], today: '2026-11-22' }
  expect(await runCommand(importRecords, context, asked)).toBe(0)
  expect(context.said.join('')).toContain('1 record of instruments.csv was imported: EQR-001#2.\n')
  const steps = context.progress.filter((text) => text !== '' && !text.endsWith(' documents'))
  expect(steps).toEqual(['Reading instruments.csv', 'Checking 1 row', 'Writing'])
  expect(repository.read(EQUIPMENT_REGISTER)).toContain(`  - no: 2
    title: Scale
    kind: instrument
    serial: S-77
    used_for: Filling
    basis: Test weights
    responsible: ada
    status: in-use
    interval: 12
`)
})

describe('a file that cannot be imported as it is', () => {
  const HEADER = 'Sample ID,On,By,Result,Degrees,Note'
  const OK = 'S-1,2026-11-02,ada,ok,1.5,'
  const problems = (content: string | Uint8Array, ...options: string[]) => {
    const repository = temporaryRepository({ ...CHECK_LOG, 'a.csv': content })
    const { code, out } = repository.qms('import', 'check-log', 'a.csv', ...options, ...TODAY)
    expect([code, repository.git('status', '--short')]).toEqual([1, ''])
    return out
      .split('\n')
      .slice(1, -1)
      .map((line) => line.trim())
  }
  const rows = (...lines: string[]) => problems([HEADER, ...lines, ''].join('\n'))

  it('has dates in two ways in one column', () => {
    expect(rows('1,31.12.2026,ada,ok,,', '2,30.12.2026,ada,ok,,', '3,12/31/2026,ada,ok,,')).toEqual([
      'row 4, column “On”: “12/31/2026” and “31.12.2026” are written in two ways in one column, so neither can be relied on. Write all dates of the column in one way, best year-month-day.',
    ])
  })

  it('has dates of which none tells what comes first; an option says so, and is kept', () => {
    expect(rows('1,03/04/2026,ada,ok,,', '2,05/04/2026,ada,ok,,')).toEqual([
      'row 2, column “On”: “03/04/2026” may begin with the day or with the month, and no date of this column tells which. Say so with --dates day-first or --dates month-first.',
    ])
    const repository = temporaryRepository({ ...CHECK_LOG, 'a.csv': `${HEADER}\n1,03/11/2026,ada,ok,,\n` })
    repository.qms('import', 'check-log', 'a.csv', '--dates', 'day-first', '--in', 'lab', ...TODAY)
    expect(repository.read('qms-docs/data/check-log/lab-2026-11.csv')).toContain('\n1,1,2026-11-03,ada,ok,')
    repository.write({ 'a.csv': `${HEADER}\n2,04/04/2026,ada,ok,,\n3,04/13/2026,ada,ok,,\n` })
    expect(repository.qms('import', 'check-log', 'a.csv', ...TODAY).out).toContain(
      'row 2, column “On”: The dates of this column begin with the month, as “04/04/2026” shows, but it was said that they begin with the day. Use --dates month-first.',
    )
  })

  it('has numbers of which none tells what divides decimals, or that contradict each other', () => {
    expect(rows('1,2026-11-02,ada,ok,"1,234",')).toEqual([
      'row 2, column “Degrees”: “1,234” may be 1.234 or 1234, and no number of this column tells which. Say so with --decimal comma or --decimal point.',
    ])
    expect(rows('1,2026-11-02,ada,ok,"1.234,5",', '2,2026-11-02,ada,ok,"1.5",', '3,2026-11-02,ada,ok,warm,')).toEqual([
      'row 2, column “Degrees”: “1.234,5” has a decimal comma and “1.5” a decimal point, in one column, so neither can be relied on. Write all numbers of the column in one way.',
    ])
    expect(rows('1,2026-11-02,ada,ok,"1.234,5",', '3,2026-11-02,ada,ok,warm,')).toEqual([
      'row 3, column “Degrees”: “warm” is not a number.',
    ])
  })

  it('names a person whom people.yml does not list, or a value that there is not', () => {
    expect(rows('1,2026-11-02,Adda Example,okay,1.5,')).toEqual([
      'row 2, column “By”: There is no person “Adda Example”. Did you mean “ada example”?',
      'row 2, column “Result”: “okay” is not possible for result. It is one of ok, not-ok. If it has another name there, say so: --value "result:okay=ok".',
    ])
  })

  it('has a key twice, or none', () => {
    expect(rows(OK, 'S-2,2026-11-02,ada,ok,1.5,', OK, ',2026-11-02,ada,ok,1.5,')).toEqual([
      'row 4, column “Sample ID”: Row 2 has the same “Sample ID”. Remove one of them, or name more columns with --key.',
      'row 5, column “Sample ID”: “Sample ID” is empty, so this row would be imported again each time.',
    ])
    expect(problems('On,By,Result\n2026-11-02,ada,ok\n')).toEqual([
      'row 1: No column tells by itself which record a row is, so a second import could bring it again. Name the columns that do, such as --key "Ticket", or several: --key "Person" --key "Course".',
    ])
  })

  it('has a column twice, or without a name', () => {
    expect(problems(`${HEADER},On,\n${OK},2026-11-02,x\n`)).toEqual([
      'row 1, column “On”: Two columns are called “On”. Rename one of them.',
      'row 1: Column 8 has no name, but cells with values. Give it a name, or empty it.',
    ])
  })

  it('is broken: quotation marks that never close, rows that are too short or too long, bytes that are not UTF-8', () => {
    expect(rows('S-1,2026-11-02,ada,"ok,1.5,')).toEqual([
      'row 2, column “Result”: The quotation mark at the beginning of this cell is never closed. Close it at the end of the cell; a quotation mark inside is written twice.',
    ])
    expect(rows('S-1,2026-11-02,ada', `${OK},more`)).toEqual([
      'row 2: This row has 3 cells, but there are 6 columns. A cell that holds “,” needs quotation marks around it.',
      'row 3: This row has 7 cells, but there are 6 columns. A cell that holds “,” needs quotation marks around it.',
    ])
    expect(problems(Buffer.from(`${HEADER}\nS-1,2026-11-02,ada,ok,1,k\xfchl\n`, 'latin1'))).toEqual([
      'row 2: This row is not in UTF-8. Save the file again as “CSV UTF-8”, or as text with the encoding UTF-8.',
    ])
    expect(problems('')).toEqual(['The file is empty. Its first row names the columns.'])
  })

  it('has a cell of a megabyte, or 300,000 rows', () => {
    expect(rows(OK, `S-2,2026-11-02,ada,ok,1.5,${'x'.repeat(1024 * 1024)}`)).toEqual([
      'row 3, column “Note”: This cell has more than 256 KB, and one cell takes no more. Keep long texts in a file of their own, and name that file.',
    ])
    expect(rows(Array.from({ length: 300_000 }, (_, index) => `S-${index},2026-11-02,ada,ok,1.5,`).join('\n'))).toEqual(
      [
        'row 100002: The file has more than 100,000 rows, and one import takes no more. Divide it, such as by month, and import the parts one after the other.',
      ],
    )
  })

  it('counts rows as a spreadsheet does, line breaks in cells and empty lines included', () => {
    expect(rows('S-1,2026-11-02,ada,ok,1.5,"two\nlines"', '', 'S-2,2026-11-02,eve,ok,1.5,')).toEqual([
      'row 4, column “By”: There is no person “eve”. people.yml lists the people, by id, name and e-mail address.',
    ])
  })

  it('is not JSON, or holds no list', () => {
    const said = (content: string) =>
      temporaryRepository({ ...CHECK_LOG, 'a.json': content }).qms('import', 'check-log', 'a.json', ...TODAY).out
    expect(said('[{"on": }]')).toMatch(/^1 problem in a\.json, so nothing was imported:\n {2}This is not JSON: .+\.\n$/)
    expect(said('{"check-logs": []}')).toContain(
      'This JSON is no list of records. Write [{…}, {…}], or {"check-log": [{…}, {…}]}.',
    )
  })

  it('is not there, or of another kind', () => {
    const repository = temporaryRepository(CHECK_LOG)
    expect(repository.qms('import', 'check-log', 'b.csv').error).toBe('There is no file “b.csv”.\n')
    expect(repository.qms('import', 'check-log', 'b.pdf').error).toContain(
      '“b.pdf” cannot be imported. Save it as a file that ends with .csv',
    )
  })

  it('shows the first twenty problems; the report has all, by row and column, for a spreadsheet', () => {
    const lines = Array.from({ length: 30 }, (_, index) => `S-${index},2026-11-02,=eve+${index},ok,1.5,`)
    const repository = temporaryRepository({ ...CHECK_LOG, 'a.csv': [HEADER, ...lines, ''].join('\n') })
    const { out } = repository.qms('import', 'check-log', 'a.csv', ...TODAY)
    expect(out.split('\n').at(-2)).toBe(
      '… and 10 problems more. --report problems.csv writes all of them into a table.',
    )
    repository.qms('import', 'check-log', 'a.csv', '--report', 'problems.csv', ...TODAY)
    const report = repository.read('problems.csv').split('\r\n')
    expect(report).toHaveLength(32)
    expect(report[1]).toBe(
      '2,By,\'=eve+0,,"There is no person “=eve+0”. people.yml lists the people, by id, name and e-mail address."',
    )
  })
})

describe('a workbook', () => {
  const DAY = new Date('2026-11-02T00:00:00Z')
  const HEADER = ['Sample ID', 'On', 'By', 'Result', 'Degrees', 'Note']
  const importing = (content: Uint8Array, ...options: string[]) => {
    const repository = temporaryRepository({ ...CHECK_LOG, 'a.xlsx': content })
    return { repository, out: repository.qms('import', 'check-log', 'a.xlsx', '--in', 'lab', ...options, ...TODAY).out }
  }

  it('gives its dates, numbers and results of formulas; other sheets are named', async () => {
    const rows = [HEADER, ['S-1', DAY, 'ada', 'ok', 71.5, '=not run'], ['S-2', DAY, 'ada', 'ok', null, null]]
    const cells = new Map([['2,4', { value: 4, type: 'formula' as const, formula: '2*2', formulaResult: 4 }]])
    const content = await writeXlsx({ sheets: [{ name: 'Notes' }, { name: 'Results', rows, cells }] })
    expect(importing(content, '--sheet', 'Result').out).toContain(
      'The workbook has no sheet “Result”. Its sheets are Notes, Results.',
    )
    const { out, repository } = importing(content, '--sheet', 'Results')
    expect(out).toContain('2 records of a.xlsx were imported: lab-2026-11#1 to lab-2026-11#2.\n')
    expect(repository.read('qms-docs/data/check-log/lab-2026-11.csv')).toContain(
      '\n1,S-1,2026-11-02,ada,ok,71.5,=not run,\n2,S-2,2026-11-02,ada,ok,4,,\n',
    )
    // The sheet is kept, too.
    expect(repository.qms('import', 'check-log', 'a.xlsx', ...TODAY).out).toBe(
      'a.xlsx has nothing new.\n2 rows are already here and are not changed.\n',
    )
  })

  it('is refused when a small file unpacks to a huge one, or is no workbook', async () => {
    const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(101 * 1024 * 1024) })
    expect(bomb.length).toBeLessThan(1024 * 1024)
    expect(importing(bomb).out).toContain(
      'The workbook unpacks to more than 100 MB, so it was not read. Save the sheet as CSV, and import that.',
    )
    expect(importing(Buffer.from('no workbook')).out).toContain(
      'This is not a workbook, or it is damaged or protected by a password. Save it again as .xlsx, or as CSV.',
    )
  })

  it('is refused when a cell far away makes its sheet huge', async () => {
    const files = unzipSync(await writeXlsx({ sheets: [{ name: 'a', rows: [HEADER] }] }))
    const sheet = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
    const far = '<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row></sheetData>'
    files['xl/worksheets/sheet1.xml'] = strToU8(sheet.replace('</sheetData>', far))
    expect(importing(zipSync(files)).out).toMatch(/nothing was imported:\n {2}.*(cannot be read|more than)/)
  })
})

describe('a kept mapping', () => {
  it('with both sides of a merge in it is told, also where the file has another name: it may be the one that is meant', () => {
    const both = '<<<<<<< HEAD\ntype: check-log\n=======\ntype: risk\n>>>>>>> change\n'
    const files = { ...checkLog('no,on,by,result'), 'b.csv': 'Sample,On\n1,2026-11-02\n' }
    const { qms } = temporaryRepository({ ...files, 'qms-docs/imports/a.yml': both })
    expect(qms('import', 'check-log', 'b.csv', ...TODAY).out).toMatch(
      /^1 problem in b\.csv, so nothing was imported:\n {2}qms-docs\/imports\/a\.yml:1:1 .*merge conflict.*\n$/,
    )
  })

  it('is told when it is broken, or asks for a column that the file lacks', () => {
    const files = { ...checkLog('no,on,by,result'), 'a.csv': 'Sample,On,By\n1,2026-11-02,ada\n' }
    const said = (mapping: string) =>
      temporaryRepository({ ...files, 'qms-docs/imports/a.yml': mapping }).qms('import', 'check-log', 'a.csv', ...TODAY)
        .out
    expect(said('type: check-log\nkey: [On]\ncolumns: { On: on }\ndates: day\n')).toContain('qms-docs/imports/a.yml:4:')
    expect(
      said('type: check-log\nkey: [Sample]\ncolumns: { Sample: external_id, When: on, By: by }\nset: { result: ok }\n'),
    ).toContain('row 1, column “When”: The file has no column “When”. ')
  })
})
