import { describe, expect, it } from 'vitest'
import type { Problem } from '../model/problem.js'
import type { Rule } from '../model/rule.js'
import { tableOfTexts } from '../model/table.js'
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
  folder: '',
  waived: 1,
  baselined: 2,
  notEvaluated: [{ rule: 'stable-id', reason: 'No base.' }],
  unread: [],
  openClauses: [],
  rules: [],
  sources: new Map([['qms-docs/a b,c.md', ['---', '漢\u001b[31mabc: 1', 'second']]]),
  version: '1.2.3',
  rulesUrl: 'https://example.org/rules/README.md',
  ruleUrl: (rule) => `https://example.org/rules/documents.md#${rule}`,
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

  it('keeps control characters of names and messages from the terminal', () => {
    const file = 'qms-docs/a\u001b]0;x\u0007.md'
    const shown = format('pretty', { ...result, problems: [{ ...problem, file, message: 'One\n“\u001b[31m”.' }] })
    expect(shown).toContain('qms-docs/a�]0;x�.md\n  2:3  error  One “�[31m”.  known-fields\n')
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
    unread: [],
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

it('github annotations begin with the worst, name columns only within a line, and say when GitHub shows but a part', () => {
  const many = Array.from({ length: 11 }, () => ({ ...problem, message: 'Wrong.' }))
  const shown = format('github', {
    ...result,
    notEvaluated: [],
    problems: [{ ...problem, severity: 'info', message: 'Long.', place: [2, 3, 4, 1] }, ...many],
  }).split('\n')
  expect(shown[0]).toMatch(/^::error .*::Wrong\.$/)
  expect(shown.slice(-3)).toEqual([
    '::notice file=qms-docs/a b%2Cc.md,line=2,endLine=4,title=known-fields::Long.',
    '2 documents checked as of 2026-11-22: 11 errors, 0 warnings, 1 note. GitHub shows 10 of each on the page of the run; all are in this log.',
    '',
  ])
})

describe('sarif', () => {
  interface SarifResult {
    readonly partialFingerprints: { readonly primaryLocationLineHash: string }
    readonly message: { readonly text: string }
  }
  const runOf = (from: CheckResult) => {
    const log = JSON.parse(format('sarif', from))
    expect(Object.keys(log)).toEqual(['$schema', 'version', 'runs'])
    expect([log.version, log.$schema]).toEqual(['2.1.0', 'https://json.schemastore.org/sarif-2.1.0.json'])
    return log.runs[0]
  }
  const namesOf = (from: CheckResult) =>
    (runOf(from).results as SarifResult[]).map(({ partialFingerprints }) => partialFingerprints.primaryLocationLineHash)
  const rule: Rule = {
    id: 'known-fields',
    description: 'Disallow fields that no schema knows',
    rationale: 'They are mistyped.',
    clauses: ['iso-9001-2015/7.5.2'],
    severity: 'info',
    examples: [{ name: 'a mistyped field', files: { 'a.md': 'x' }, problems: ['a.md:1:1 Wrong.'] }],
    check: () => [],
  }

  it('says all that GitHub shows of a rule', () => {
    expect(runOf({ ...result, rules: [rule] }).tool.driver).toEqual({
      name: 'qms-kit',
      version: '1.2.3',
      informationUri: 'https://example.org/rules/README.md',
      rules: [
        {
          id: 'known-fields',
          name: 'known-fields',
          shortDescription: { text: 'Disallow fields that no schema knows.' },
          fullDescription: { text: 'They are mistyped.' },
          help: {
            text: 'Disallow fields that no schema knows. They are mistyped.',
            markdown: expect.stringContaining('Wrong: a mistyped field.'),
          },
          helpUri: 'https://example.org/rules/documents.md#known-fields',
          defaultConfiguration: { level: 'note' },
          properties: { tags: ['iso-9001-2015/7.5.2'], 'problem.severity': 'recommendation' },
        },
      ],
    })
  })

  it('names level, rule and place of a problem, the file from the root of the repository', () => {
    const odd = { ...problem, file: 'qms-docs/a b#1?.md' }
    expect(runOf({ ...result, rules: [rule], problems: [odd] }).results).toEqual([
      {
        ruleId: 'known-fields',
        ruleIndex: 0,
        level: 'error',
        message: { text: problem.message },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: 'qms-docs/a%20b%231%3F.md' },
              region: { startLine: 2, startColumn: 3, endLine: 2, endColumn: 6 },
            },
          },
        ],
        fixes: [
          {
            description: { text: 'Rename it.' },
            artifactChanges: [
              {
                artifactLocation: { uri: 'qms-docs/a%20b%231%3F.md' },
                replacements: [
                  {
                    deletedRegion: { startLine: 2, startColumn: 3, endLine: 2, endColumn: 6 },
                    insertedContent: { text: 'x' },
                  },
                ],
              },
            ],
          },
        ],
        partialFingerprints: { primaryLocationLineHash: expect.stringMatching(/^[0-9a-f]{16}:1$/) },
      },
    ])
    const misnamed = { ...odd, fix: { description: 'Rename it.', renameTo: 'qms-docs/a b.md' } }
    expect(runOf({ ...result, folder: 'quality/', problems: [misnamed] }).results[0]).toMatchObject({
      properties: { renameTo: 'quality/qms-docs/a%20b.md' },
    })
    expect(runOf(result).results[0].ruleIndex).toBe(-1)
  })

  it('knows a problem again after lines and files moved and its words changed, but not on another text', () => {
    const [name] = namesOf(result)
    const moved = { ...problem, message: 'In other words.', file: 'new.md', place: [3, 1, 3, 2] as const }
    const at = (line: string) =>
      namesOf({ ...result, problems: [moved], sources: new Map([['new.md', ['---', '', line]]]) })
    expect(at('  漢\u001b[31mabc: 1')).toEqual([name])
    expect(at('other: 1')).not.toEqual([name])
  })

  it('tells problems apart that are alike', () => {
    const [first, second] = namesOf({ ...result, problems: [problem, problem] })
    expect([first?.slice(-2), second?.slice(-2)]).toEqual([':1', ':2'])
  })

  it('says which rules could not be evaluated', () => {
    expect(runOf(result).invocations).toEqual([
      {
        executionSuccessful: true,
        toolExecutionNotifications: [
          {
            level: 'note',
            message: { text: 'stable-id was not evaluated. No base.' },
            associatedRule: { id: 'stable-id' },
          },
        ],
      },
    ])
  })

  it('holds no more results than GitHub takes: the worst', () => {
    const notes = Array.from({ length: 25_000 }, () => ({ ...problem, severity: 'info' as const }))
    const { results, invocations } = runOf({ ...result, problems: [...notes, { ...problem, message: 'Worse.' }] })
    expect([results.length, results[0].message.text]).toEqual([25_000, 'Worse.'])
    expect(invocations[0].toolExecutionNotifications[0].message.text).toBe('1 problem more: these are the worst.')
  })
})

it('junit fails on errors, skips what was not evaluated, and escapes', () => {
  const xml = format('junit')
  expect(xml).toContain('<testsuites tests="3" failures="1" skipped="1">')
  expect(xml).toContain(
    '<testcase classname="qms check" name="qms-docs/a b,c.md"><failure message="“a,b:c%\n::error::” is &lt;not&gt; &amp; &quot;known&quot;.">',
  )
  expect(xml).toContain('<testcase classname="qms check" name="stable-id"><skipped message="No base."/></testcase>')
})

describe('a problem in a table', () => {
  const message = 'Wrong.'
  const inCell: CheckResult = {
    ...result,
    problems: [
      { ...problem, message, cell: { row: 17, column: 'on' } },
      { ...problem, message, place: [3, 1, 3, 1], cell: { row: 18 } },
    ],
  }

  it('names row and column on the terminal, in full and in short', () => {
    expect(format('pretty', inCell)).toContain('  2:3 (row 17, column “on”)  error  Wrong.')
    expect(format('pretty', inCell)).toContain('  3:1 (row 18)  error  Wrong.')
    const many = Array.from({ length: 30 }, () => inCell.problems[0] as Problem)
    expect(format('pretty', { ...inCell, problems: many })).toContain(
      'qms-docs/a b,c.md:2 (row 17, column “on”)  error  Wrong.',
    )
  })

  it('names them in JSON, SARIF, annotations of GitHub and JUnit', () => {
    expect(JSON.parse(format('json', inCell)).problems).toMatchObject([
      { line: 2, column: 3, row: 17, columnName: 'on' },
      { line: 3, column: 1, row: 18 },
    ])
    const { results } = JSON.parse(format('sarif', inCell)).runs[0]
    expect(results[0].locations[0].logicalLocations).toEqual([
      { fullyQualifiedName: 'row 17, column “on”', kind: 'element' },
    ])
    expect(format('github', inCell)).toContain('title=known-fields%2C row 17%2C column “on”::Wrong.')
    expect(format('junit', inCell)).toContain('qms-docs/a b,c.md:2:3 (row 17, column “on”) error known-fields: Wrong.')
  })
})

describe('tables', () => {
  const table = tableOfTexts(
    'T',
    ['id', 'title'],
    [
      ['QP-001', '=HYPERLINK("x")'],
      ['QP-002', 'a, "b"'],
    ],
  )

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
