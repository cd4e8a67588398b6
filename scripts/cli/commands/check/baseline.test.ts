import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { faultyProcedure } from '../../../testing/faulty-procedure.js'
import { SMALL_QMS, withFile } from '../../../testing/small-qms.js'
import { temporaryRepository } from '../../../testing/temporary-repository.js'

const TODAY = ['--today', '2026-11-22']
const PATH = 'qms-docs/procedures/QP-001.md'
const GOOD = SMALL_QMS[PATH] ?? ''
const SLIP = GOOD.replace('clauses:', 'claues:')

describe('qms check --baseline', () => {
  it.each([
    'qms-docs/procedures/QP: 001 #2.md',
    'qms-docs/procedures/- ’“é品’ & *x?%.md',
    'qms-docs/procedures/QP-\n001.md',
  ])('reads back the name of a file such as %j', (path) => {
    const repository = temporaryRepository({ ...SMALL_QMS, [path]: faultyProcedure('002') })
    expect(repository.qms('check', ...TODAY, '--baseline').code).toBe(0)
    expect(repository.qms('check', ...TODAY)).toMatchObject({
      code: 0,
      out: expect.stringContaining('in the baseline'),
    })
  })

  it('never takes in a document that cannot be read, and says which ones', () => {
    const repository = temporaryRepository({
      ...withFile(PATH, SLIP),
      'qms-docs/notes/a.md': 'No front matter.\n',
      'qms-docs/notes/b.md': '---\ntitle: A: B\n---\n',
      'qms-docs/notes/c.md': '---\nid: NOTE-001\ntitle: A note\n---\n',
    })
    expect(repository.qms('check', ...TODAY, '--baseline')).toMatchObject({
      code: 1,
      out: expect.stringMatching(
        /now in qms-docs\/baseline\.yml\. Only more of them will count, until 2027-05-22\.\n3 files cannot be read or checked, and are not in the baseline: qms-docs\/notes\/a\.md, qms-docs\/notes\/b\.md and qms-docs\/notes\/c\.md\. They still count: correct what “qms check” says of them, or list them under “ignore” in qms\.yml\.\n$/,
      ),
    })
    const { problems } = JSON.parse(repository.qms('check', ...TODAY, '--format', 'json').out)
    expect(problems.map(({ file, rule }: Record<string, string>) => `${file} ${rule}`)).toEqual([
      'qms-docs/notes/a.md front-matter-present',
      'qms-docs/notes/b.md valid-yaml',
      'qms-docs/notes/c.md known-type',
    ])
  })

  it('accepts no unreadable document either if a person writes one into the file', () => {
    const problems = [{ rule: 'front-matter-present', file: 'qms-docs/a.md', count: 1 }]
    const repository = temporaryRepository({
      ...withFile('qms-docs/a.md', 'No front matter.\n'),
      'qms-docs/baseline.yml': stringify({ expires: '2027-01-01', problems }),
    })
    expect(repository.qms('check', ...TODAY)).toMatchObject({
      code: 1,
      out: expect.stringContaining('no front matter'),
    })
  })

  it('knows CODEOWNERS as a file that is there', () => {
    const repository = temporaryRepository({ ...SMALL_QMS, '.github/CODEOWNERS': '* @somebody\n' })
    expect(repository.qms('check', ...TODAY, '--baseline').code).toBe(0)
    expect(repository.read('qms-docs/baseline.yml')).toContain('file: .github/CODEOWNERS')
    expect(repository.qms('check', ...TODAY).out).not.toContain('no longer exists')
  })

  it('does not take in what is wrong with the baseline that it replaces', () => {
    const repository = temporaryRepository({
      ...withFile(PATH, SLIP),
      'qms-docs/baseline.yml': 'expires: 2026-01-01\n',
    })
    expect(repository.qms('check', ...TODAY, '--baseline').code).toBe(0)
    expect(repository.read('qms-docs/baseline.yml')).not.toContain('file: qms-docs/baseline.yml')
  })
})

describe('a file of settings', () => {
  it('is a problem, and never taken for empty, if it is larger', () => {
    const file = `${SMALL_QMS['qms-docs/people.yml']}${`# ${'x'.repeat(98)}\n`.repeat(90_000)}`
    const { code, out } = temporaryRepository(withFile('qms-docs/people.yml', file)).qms('check', ...TODAY)
    expect(code).toBe(1)
    expect(out).toContain(
      'The file has 8.7 MB; at most 8 MB are read, so nothing in it counts. Remove what is no longer needed.  file-size',
    )
  })
})
