import { beforeAll, describe, expect, it } from 'vitest'
import { approve } from '../../../testing/approve.js'
import { SMALL_QMS, withFile } from '../../../testing/small-qms.js'
import { temporaryRepository } from '../../../testing/temporary-repository.js'

const PATH = 'qms-docs/procedures/QP-001.md'
const GOOD = SMALL_QMS[PATH] ?? ''
const FIX = [
  'check',
  '--today',
  '2026-11-22',
  '--fix',
  '--rule',
  'known-fields',
  '--rule',
  'valid-yaml',
  '--rule',
  'real-dates',
]

describe('qms check --fix says what it changed', () => {
  it('a line for each change', () => {
    const text = GOOD.replace('clauses:', 'claues:').replace('2028-01-01', '31.1.2028')
    const repository = temporaryRepository(withFile(PATH, text))
    expect(repository.qms(...FIX)).toEqual({
      code: 0,
      out: `fixed: ${PATH}:7  “31.1.2028” → “2028-01-31”
fixed: ${PATH}:8  “claues” → “clauses”

✔ 2 documents checked as of 2026-11-22: no problems.
`,
      error: '',
    })
    expect(repository.read(PATH)).toBe(GOOD.replace('2028-01-01', '2028-01-31'))
  })

  it('one cause after the other, where the first hides the next', () => {
    const text = GOOD.replace('title: C', 'title:C').replace('owner: q', 'owner:q').replace('clauses:', 'claues:')
    const repository = temporaryRepository(withFile(PATH, text.replaceAll('\n', '\r\n')))
    expect(
      repository.qms(...FIX).out,
    ).toBe(`fixed: ${PATH}:4  “title:Control of documented information” → “title: Control of documented information”
fixed: ${PATH}:6  “owner:quality-manager” → “owner: quality-manager”
fixed: ${PATH}:8  “claues” → “clauses”

✔ 2 documents checked as of 2026-11-22: no problems.
`)
    expect(repository.read(PATH)).toBe(GOOD.replaceAll('\n', '\r\n'))
  })

  it('what is cut or empty in words', () => {
    const repository = temporaryRepository(
      withFile(PATH, `\n\n${GOOD.replace('  class', '\tclass').replace('  summary', '\tsummary')}`),
    )
    expect(repository.qms(...FIX, '--rule', 'front-matter-present').out).toBe(`fixed: ${PATH}:1  empty lines → nothing
fixed: ${PATH}:11  “class: major…” → “class: major…”

✔ 2 documents checked as of 2026-11-22: no problems.
`)
    expect(repository.read(PATH)).toBe(GOOD)
  })

  it('that there was nothing to fix', () => {
    expect(temporaryRepository(SMALL_QMS).qms(...FIX).out).toBe(
      'Nothing to fix.\n\n✔ 2 documents checked as of 2026-11-22: no problems.\n',
    )
  })

  it('the same to programs', () => {
    const repository = temporaryRepository(withFile(PATH, GOOD.replace('clauses:', 'claues:')))
    expect(JSON.parse(repository.qms(...FIX, '--format', 'json').out).fixes).toEqual([
      { file: PATH, line: 8, rule: 'known-fields', from: 'claues', to: 'clauses' },
    ])
    expect(JSON.parse(repository.qms(...FIX, '--format', 'json').out).fixes).toEqual([])
    const withoutFix = FIX.filter((word) => word !== '--fix')
    expect(JSON.parse(repository.qms(...withoutFix, '--format', 'json').out)).not.toHaveProperty('fixes')
  })
})

describe('qms check --fix leaves what was approved as it is', () => {
  const APPROVED = GOOD.replace('2028-01-01', '2036-01-01')
  const REVIEW = ['check', '--today', '2026-11-22', '--rule', 'computed-next-review', '--fix']
  let files: Record<string, string | Uint8Array>

  beforeAll(async () => {
    files = await approve({ ...SMALL_QMS, [PATH]: APPROVED }, ['QP-001'], '2026-11-20')
  })

  it('a next review that is too late is not moved, and why is said', () => {
    const repository = temporaryRepository(files)
    expect(repository.qms(...REVIEW).out).toMatch(
      /^not fixed: qms-docs\/procedures\/QP-001.md:7 {2}“2036-01-01” → “20\d\d-11-20”. This is exactly what was approved as revision 1 of QP-001, so it was left as it is.\n\n/,
    )
    expect(repository.read(PATH)).toBe(APPROVED)
  })

  it('the same with the line ends that git writes on Windows', () => {
    const text = APPROVED.replaceAll('\n', '\r\n')
    const repository = temporaryRepository({ ...files, [PATH]: text })
    expect(repository.qms(...REVIEW).out).toMatch(/^not fixed: /)
    expect(repository.read(PATH)).toBe(text)
  })

  it('a text that is no longer the approved one is fixed', () => {
    const repository = temporaryRepository({
      ...files,
      [PATH]: APPROVED.replace('owner: quality-manager', 'owner: ada'),
    })
    expect(repository.qms(...REVIEW).out).toMatch(
      /^fixed: qms-docs\/procedures\/QP-001.md:7 {2}“2036-01-01” → “20\d\d-11-20”\n\n✔/,
    )
  })

  it('what stayed approved when only its next review moved keeps its controlled text', async () => {
    const text = GOOD.replace('All documents.', 'All [documents](../Roles/quality-manager.md).')
    const approved = await approve({ ...SMALL_QMS, [PATH]: text }, ['QP-001'], '2026-11-20')
    const repository = temporaryRepository({ ...approved, [PATH]: text.replace('2028-01-01', '2027-12-01') })
    expect(repository.qms('check', '--today', '2026-11-22', '--rule', 'resolved-links', '--fix').out).toContain(
      `not fixed: ${PATH}:21  “[documents](../Roles/quality-manager.md)” → “[documents](../roles/quality-manager.md)”. It would change what was approved as revision 1 of QP-001, so it was left as it is.\n`,
    )
  })
})
