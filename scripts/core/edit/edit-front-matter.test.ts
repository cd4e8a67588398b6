import dedent from 'dedent'
import { describe, expect, it } from 'vitest'
import { editFrontMatter, printFrontMatter } from './edit-front-matter.js'

const DOCUMENT = `${dedent`
  ---
  id: QP-001
  revision: 3   # counted in whole numbers
  owner: "quality-manager"
  next_review:
  change:
    class: major
    summary: >-
      Adds
      a step.
    request: CR-1
  clauses: [7.5.2, 7.5.3]
  risk: {level: low, since: 2026}
  ---

  ## Purpose
`}\n`

/** The lines that differ, as a diff shows them. */
function changedLines(before: string, after: string): string[] {
  const [old, now] = [before.split('\n'), after.split('\n')]
  return [
    ...old.filter((line) => !now.includes(line)).map((line) => `- ${line}`),
    ...now.filter((line) => !old.includes(line)).map((line) => `+ ${line}`),
  ]
}

describe('a field of a front matter', () => {
  it.each([
    [
      'a value, with the comment behind it kept',
      { path: 'revision', value: '4' },
      ['- revision: 3   # counted in whole numbers', '+ revision: 4   # counted in whole numbers'],
    ],
    [
      'a revision that looks like a number stays text',
      { path: 'revision', value: '1.10' },
      ['- revision: 3   # counted in whole numbers', '+ revision: 1.10   # counted in whole numbers'],
    ],
    ['an empty one', { path: 'next_review', value: '2027-01-31' }, ['- next_review:', '+ next_review: 2027-01-31']],
    [
      'a text over several lines',
      { path: 'change.summary', value: 'New: one # of two.' },
      ['-   summary: >-', '-     Adds', '-     a step.', '+   summary: "New: one # of two."'],
    ],
    ['one that goes away', { path: 'change.request', value: undefined }, ['-   request: CR-1']],
    [
      'one that was not there',
      { path: 'training', value: { roles: ['author'] }, after: 'change' },
      ['+ training:', '+   roles:', '+     - author'],
    ],
    [
      'one of a group that was not there',
      { path: 'retired.on', value: '2026-12-31' },
      ['+ retired:', '+   on: 2026-12-31'],
    ],
    [
      'one inside braces',
      { path: 'risk.level', value: 'high' },
      ['- risk: {level: low, since: 2026}', '+ risk: {level: high, since: 2026}'],
    ],
    [
      'one more inside braces',
      { path: 'risk.why', value: 'a, b' },
      ['- risk: {level: low, since: 2026}', '+ risk: {level: low, since: 2026, why: "a, b"}'],
    ],
    [
      'one less inside braces',
      { path: 'risk.since', value: undefined },
      ['- risk: {level: low, since: 2026}', '+ risk: {level: low}'],
    ],
    ['one that goes away and never was there', { path: 'retired', value: undefined }, []],
  ])('%s', (_name, edit, expected) => {
    expect(changedLines(DOCUMENT, editFrontMatter(DOCUMENT, [edit]))).toEqual(expected)
  })

  it('a file from Windows keeps its line ends and its byte-order mark', () => {
    const windows = `\uFEFF${DOCUMENT.replaceAll('\n', '\r\n')}`
    const edited = editFrontMatter(windows, [{ path: 'retired', value: { on: '2026-12-31' } }])
    expect(edited).toBe(
      `\uFEFF${editFrontMatter(DOCUMENT, [{ path: 'retired', value: { on: '2026-12-31' } }]).replaceAll('\n', '\r\n')}`,
    )
  })

  it('the body is not touched, even where it shows front matter', () => {
    const body = `${DOCUMENT}\n---\nrevision: 3\n---\n`
    expect(editFrontMatter(body, [{ path: 'revision', value: '4' }])).toBe(
      body.replace('revision: 3   #', 'revision: 4   #'),
    )
  })
})

describe('one entry more at the end of a list', () => {
  const record =
    '---\nid: AP-1\napprovals:\n  - by: ada\n    evidence:\n      note: |\n        On\n        paper.\n---\n\nBody\n'

  it('looks as the others do', () => {
    expect(editFrontMatter(record, [{ path: 'approvals', entry: { by: 'ben', evidence: { note: 'Seen.' } } }])).toBe(
      record.replace('        paper.\n', '        paper.\n  - by: ben\n    evidence:\n      note: Seen.\n'),
    )
  })

  it('becomes the first of a list that was not there', () => {
    expect(editFrontMatter('---\nid: AP-1\n---\n', [{ path: 'approvals', entry: { by: 'ben' } }])).toBe(
      '---\nid: AP-1\napprovals:\n  - by: ben\n---\n',
    )
  })
})

it('a new front matter leaves out what is not given', () => {
  expect(printFrontMatter({ id: 'DR-1', request: undefined, note: 'yes: it is', training: { threshold: 60 } })).toBe(
    '---\nid: DR-1\nnote: "yes: it is"\ntraining:\n  threshold: 60\n---\n',
  )
})

it('a number is written with its digits', () => {
  expect(printFrontMatter({ training: { roles: ['inspector'], threshold: 100 } })).toBe(
    '---\ntraining:\n  roles:\n    - inspector\n  threshold: 100\n---\n',
  )
})
