import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { SMALL_QMS, withFile } from '../../../testing/small-qms.js'
import { temporaryFolder, temporaryRepository } from '../../../testing/temporary-repository.js'

const PATH = 'qms-docs/procedures/QP-001.md'
const GOOD = SMALL_QMS[PATH] ?? ''

/** One bad input each, and the one problem that comes of it. The rest of the run is intact. */
const CASES: readonly [name: string, content: string | Uint8Array, problem: RegExp][] = [
  ['no front matter', '# A title\n\nText.\n', /:1:1 error front-matter-present .*has no front matter/],
  ['an empty file', '', /:1:1 error front-matter-present The file is empty/],
  ['front matter that is never closed', GOOD.replace('\n---\n', '\n'), /:14:1 error front-matter-closed/],
  [
    'YAML that cannot be read',
    GOOD.replace('title: Control', 'title: Control: of'),
    /:4:\d+ error valid-yaml There is a second colon on this line/,
  ],
  ['a tab for indentation', GOOD.replace('  class', '\tclass'), /error valid-yaml This line is indented with a tab/],
  [
    'a field that occurs twice',
    GOOD.replace('revision: 1', 'revision: 1\nrevision: 2'),
    /:6:1 error unique-keys “revision” stands here a second time/,
  ],
  ['an anchor', GOOD.replace('revision: 1', 'revision: &one 1'), /:5:\d+ error plain-yaml .*&one/],
  ['an alias', GOOD.replace('revision: 1', 'revision: *one'), /error (plain-yaml|valid-yaml)/],
  ['a tag', GOOD.replace('revision: 1', 'revision: !!js/function "x"'), /error plain-yaml .*tag/],
  ['front matter in JavaScript', GOOD.replace('---', '---js'), /:1:1 error front-matter-language .*“js”/],
  [
    'a file of 5 MB',
    `${GOOD}${'word '.repeat(1024 * 1024)}`,
    /error file-size The file has 5 MB; a document may have 1 MB/,
  ],
  ['lists nested ten thousand deep', `${GOOD}\n${'- '.repeat(10_000)}x\n`, /error nesting-depth/],
  ['a byte-order mark', `\uFEFF${GOOD}`, /:1:\d+ (error|warning) line-ends .*byte-order mark/],
  [
    'lone carriage returns',
    GOOD.replace('All documents.\n', 'All documents.\rAnd records.\n'),
    /error line-ends .*carriage return|warning line-ends/,
  ],
  ['text that is not UTF-8', Buffer.from([...Buffer.from(GOOD), 0xe4, 0x0a]), /error readable-text .*not in UTF-8/],
  ['a binary file named .md', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 1]), /error readable-text .*not a text file/],
  [
    'an unknown type',
    GOOD.replace('type: procedure', 'type: proceedure'),
    /:3:7 error known-type .*Did you mean “procedure”/,
  ],
  ['an unknown field', GOOD.replace('clauses:', 'claues:'), /:8:1 error known-fields .*Did you mean “clauses”/],
  ['a day that does not exist', GOOD.replace('2028-01-01', '2028-02-30'), /:7:14 error real-dates .*does not exist/],
  ['a date with slashes', GOOD.replace('2028-01-01', '31/01/2028'), /:7:14 error real-dates .*2028-01-31/],
]

it.each(CASES)('%s comes out as one clear problem', (_name, content, expected) => {
  const repository = temporaryRepository(withFile(PATH, content))
  const { code, out } = repository.qms('check', '--today', '2026-11-22', '--format', 'json')
  const lines = JSON.parse(out).problems.map(
    (problem: Record<string, unknown>) =>
      `${problem.file}:${problem.line}:${problem.column} ${problem.severity} ${problem.rule} ${problem.message}`,
  )
  expect(lines).toHaveLength(1)
  expect(lines[0]).toMatch(expected)
  expect(lines[0]).toContain(PATH)
  expect([0, 1]).toContain(code)
})

it.each([
  ['CRLF line ends', GOOD.replaceAll('\n', '\r\n')],
  [
    'three hyphens inside the body',
    GOOD.replace('All documents.', 'All documents.\n\n---\n\n```\n---\nid: QP-999\n---\n```\n'),
  ],
])('%s are fine', (_name, content) => {
  const repository = temporaryRepository(withFile(PATH, content))
  expect(repository.qms('check', '--today', '2026-11-22', '--base', 'main')).toEqual({
    code: 0,
    out: '✔ 2 documents checked as of 2026-11-22: no problems.\n',
    error: '',
  })
})

it('columns and lines are right with CRLF line ends', () => {
  const repository = temporaryRepository(withFile(PATH, GOOD.replace('clauses:', 'claues:').replaceAll('\n', '\r\n')))
  const { out } = repository.qms('check', '--today', '2026-11-22')
  expect(out).toContain(
    '  8:1  error  “claues” is not a field of a procedure. Did you mean “clauses”?  known-fields\n     8 │ claues:\n       │ ^^^^^^\n',
  )
})

it('two files with one id come out as a problem at each of them', () => {
  const repository = temporaryRepository(
    withFile('qms-docs/procedures/QP-002.md', GOOD.replace('title: C', 'title: More c')),
  )
  const { out } = repository.qms('check', '--today', '2026-11-22', '--rule', 'unique-id')
  expect(out.match(/is also used by/g)).toHaveLength(2)
})

it('a symbolic link out of the repository is reported and never followed', () => {
  const repository = temporaryRepository(SMALL_QMS)
  symlinkSync('/etc/passwd', join(repository.root, 'qms-docs/procedures/QP-002.md'))
  const { code, out } = repository.qms('check', '--today', '2026-11-22')
  expect(code).toBe(1)
  expect(out).toContain('qms-docs/procedures/QP-002.md\n  1:1  error  This is a symbolic link.')
  expect(out).not.toContain('root:')
})

it('a missing qms.yml is one problem, and defaults apply', () => {
  const { 'qms-docs/qms.yml': _settings, ...files } = SMALL_QMS
  const repository = temporaryRepository(files)
  const { out } = repository.qms('check', '--today', '2026-11-22', '--rule', 'valid-settings')
  expect(out).toContain('qms-docs/qms.yml\n  1:1  error  There is no qms.yml in this folder, so defaults apply.')
})

it('a broken qms.yml is one problem, and the documents are checked all the same', () => {
  const repository = temporaryRepository({
    ...withFile(PATH, GOOD.replace('clauses:', 'claues:')),
    'qms-docs/qms.yml': 'organization: {name: Example\n',
  })
  const { out } = repository.qms('check', '--today', '2026-11-22', '--format', 'json')
  const rules = JSON.parse(out).problems.map(({ rule, file }: { rule: string; file: string }) => `${file} ${rule}`)
  expect(rules).toContain('qms-docs/qms.yml valid-yaml')
  expect(rules).toContain(`${PATH} known-fields`)
})

it('a folder that is no git repository is checked, with a warning', () => {
  const { code, out } = temporaryFolder(SMALL_QMS).qms('check', '--today', '2026-11-22')
  expect(code).toBe(0)
  expect(out).toContain('warning  ')
  expect(out).toContain('repository-in-git')
})

it('no documents at all is one problem that says how to begin', () => {
  const { code, out } = temporaryRepository({ 'qms-docs/qms.yml': 'organization: { name: Example }\n' }).qms(
    'check',
    '--today',
    '2026-11-22',
    '--rule',
    'documents-exist',
  )
  expect(code).toBe(1)
  expect(out).toContain('qms new')
})

it('code in front matter never runs', () => {
  const repository = temporaryRepository(
    withFile(PATH, `---js\n{ id: require('fs').writeFileSync('pwned', '') }\n---\n`),
  )
  repository.qms('check')
  expect(() => repository.read('pwned')).toThrow()
})
