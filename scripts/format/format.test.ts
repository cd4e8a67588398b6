import { describe, expect, it } from 'vitest'
import type { Problem } from '../model/problem.js'
import { type CheckFormatName, type CheckResult, checkFormats, tableFormats } from './index.js'

const problem: Problem = {
  rule: 'known-fields',
  severity: 'error',
  message: '“a,b:c%\n::error::” is <not> & "known".',
  file: 'qms-docs/a b,c.md',
  place: [2, 3, 2, 6],
  document: 'QP-001',
  clauses: ['iso-9001-2015/7.5.2'],
  fix: { description: 'Rename it.', replacement: 'x', place: [2, 3, 2, 6] },
}

const result: CheckResult = {
  today: '2026-11-22',
  documents: 2,
  problems: [problem, { ...problem, severity: 'warning', message: 'Second.', place: [3, 1, 3, 2] }],
  waived: 1,
  baselined: 2,
  notEvaluated: [{ rule: 'stable-id', reason: 'No base.' }],
  rules: [],
  sources: new Map([['qms-docs/a b,c.md', ['---', '漢\u001b[31mabc: 1', 'second']]]),
  version: '1.2.3',
}

const format = (name: CheckFormatName, from = result) => checkFormats[name](from, { color: false })

describe('pretty', () => {
  it('underlines the place, keeps control characters from the terminal, and counts', () => {
    expect(format('pretty', { ...result, problems: [{ ...problem, message: 'Wrong.' }] })).toBe(
      `qms-docs/a b,c.md
  2:3  error  Wrong.  known-fields
     2 │ 漢�[31mabc: 1
       │    ^^^

not evaluated: stable-id. No base.

✖ 2 documents checked as of 2026-11-22: 1 error (1 waived, 2 in the baseline). 1 can be fixed with --fix. 1 rule not evaluated.
`,
    )
  })

  it('colours only when asked to', () => {
    expect(checkFormats.pretty(result, { color: true })).toContain('\u001b[')
  })

  it('names a few rules that were not evaluated, and counts many', () => {
    const notEvaluated = ['a', 'b', 'c', 'd'].map((rule) => ({ rule, reason: 'No base.' }))
    expect(format('pretty', { ...result, notEvaluated: notEvaluated.slice(0, 3) })).toContain(
      'not evaluated: a, b, c. No base.\n',
    )
    expect(format('pretty', { ...result, notEvaluated })).toContain('not evaluated: 4 rules, such as a. No base.\n')
  })

  it('shows a long line around the place', () => {
    const long = `${'x'.repeat(500)}HERE${'y'.repeat(500)}`
    const shown = format('pretty', {
      ...result,
      sources: new Map([[problem.file, ['', long]]]),
      problems: [{ ...problem, place: [2, 501, 2, 505] }],
    })
    expect(shown).toContain(`     2 │ ${'x'.repeat(20)}HERE${'y'.repeat(76)}\n       │ ${' '.repeat(20)}^^^^\n`)
  })
})

it('json has the documented form', () => {
  expect(JSON.parse(format('json'))).toEqual({
    version: 1,
    today: '2026-11-22',
    documents: 2,
    problems: [
      {
        rule: 'known-fields',
        severity: 'error',
        message: problem.message,
        file: problem.file,
        line: 2,
        column: 3,
        endLine: 2,
        endColumn: 6,
        document: 'QP-001',
        clauses: ['iso-9001-2015/7.5.2'],
        fix: { description: 'Rename it.', replacement: 'x', line: 2, column: 3, endLine: 2, endColumn: 6 },
      },
      expect.objectContaining({ severity: 'warning', line: 3 }),
    ],
    notEvaluated: [{ rule: 'stable-id', reason: 'No base.' }],
    summary: { errors: 1, warnings: 1, infos: 0, waived: 1, baselined: 2 },
  })
})

it('github annotations cannot be ended or forged by the text of a document', () => {
  expect(format('github').split('\n')).toEqual([
    '::error file=qms-docs/a b%2Cc.md,line=2,col=3,endLine=2,endColumn=6,title=known-fields::“a,b:c%25%0A::error::” is <not> & "known".',
    '::warning file=qms-docs/a b%2Cc.md,line=3,col=1,endLine=3,endColumn=2,title=known-fields::Second.',
    '::notice title=Not evaluated::stable-id. No base.',
    '2 documents checked as of 2026-11-22: 1 error, 1 warning, 0 notes.',
    '',
  ])
})

it('sarif names place, level and rule', () => {
  const [run] = JSON.parse(format('sarif')).runs
  expect(run.tool.driver).toMatchObject({ name: 'qms-kit', version: '1.2.3' })
  expect(run.results[0]).toMatchObject({
    ruleId: 'known-fields',
    level: 'error',
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: 'qms-docs/a%20b,c.md' },
          region: { startLine: 2, startColumn: 3, endLine: 2, endColumn: 6 },
        },
      },
    ],
  })
  expect(run.invocations[0].toolExecutionNotifications[0].associatedRule.id).toBe('stable-id')
})

it('junit fails on errors, skips what was not evaluated, and escapes', () => {
  const xml = format('junit')
  expect(xml).toContain('<testsuites tests="3" failures="1" skipped="1">')
  expect(xml).toContain(
    '<testcase classname="qms check" name="qms-docs/a b,c.md"><failure message="“a,b:c%\n::error::” is &lt;not&gt; &amp; &quot;known&quot;.">',
  )
  expect(xml).toContain('<testcase classname="qms check" name="stable-id"><skipped message="No base."/></testcase>')
})

describe('tables', () => {
  const table = {
    title: 'T',
    columns: ['id', 'title'],
    rows: [
      ['QP-001', '=HYPERLINK("x")'],
      ['QP-002', 'a, "b"'],
    ],
  }

  it('as text stand side by side', () => {
    expect(tableFormats.table(table)).toBe(
      'id      title\n──────  ───────────────\nQP-001  =HYPERLINK("x")\nQP-002  a, "b"\n',
    )
  })

  it('as CSV are quoted, and run no formula in a spreadsheet', () => {
    expect(tableFormats.csv(table)).toBe(`id,title\r\nQP-001,"'=HYPERLINK(""x"")"\r\nQP-002,"a, ""b"""\r\n`)
  })

  it('that are empty say so', () => {
    expect(tableFormats.table({ ...table, rows: [] })).toBe('Nothing to list.\n')
  })
})
