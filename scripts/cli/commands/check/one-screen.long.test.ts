import { describe, expect, it } from 'vitest'
import { SMALL_QMS, withFile } from '../../../testing/small-qms.js'
import { repositoryIn, type TemporaryRepository, temporaryRepository } from '../../../testing/temporary-repository.js'

const TODAY = ['--today', '2026-11-22']
const PATH = 'qms-docs/procedures/QP-001.md'
const GOOD = SMALL_QMS[PATH] ?? ''
const SLIP = GOOD.replace('clauses:', 'claues:')
const SETTINGS = `${SMALL_QMS['qms-docs/qms.yml']}  no-orphans: 'off'\n`
const numbered = (number: number, text: string) =>
  text.replace('QP-001', `QP-0${number}`).replace('title: C', `title: ${number} c`)

/** Thirty procedures with a mistake, one that cannot be read, one with two placeholders. */
function withManyProblems(): TemporaryRepository {
  const mistakes = Array.from({ length: 30 }, (_, index) => index + 20)
  return temporaryRepository({
    ...SMALL_QMS,
    'qms-docs/qms.yml': SETTINGS,
    ...Object.fromEntries(mistakes.map((number) => [`qms-docs/procedures/QP-0${number}.md`, numbered(number, SLIP)])),
    'qms-docs/procedures/QP-060.md': 'No front matter.\n',
    'qms-docs/procedures/QP-061.md': numbered(61, GOOD)
      .replace('All documents.', 'All [insert what].')
      .replace('Approvals.', '[insert where they are].'),
  })
}

describe('the output of a check', () => {
  it('fits one screen: a line for each file, the worst first, then what to do in which order', () => {
    const { code, out } = withManyProblems().qms('check', ...TODAY, '--base', 'main')
    expect(code).toBe(1)
    expect(
      out,
    ).toBe(`qms-docs/procedures/QP-060.md  1 error  The file has no front matter. Begin it with a block of fiel…
qms-docs/procedures/QP-020.md  1 error  “claues” is not a field of a procedure. Did you mean “claus…
qms-docs/procedures/QP-021.md  1 error  “claues” is not a field of a procedure. Did you mean “claus…
qms-docs/procedures/QP-022.md  1 error  “claues” is not a field of a procedure. Did you mean “claus…
qms-docs/procedures/QP-023.md  1 error  “claues” is not a field of a procedure. Did you mean “claus…
qms-docs/procedures/QP-024.md  1 error  “claues” is not a field of a procedure. Did you mean “claus…
qms-docs/procedures/QP-025.md  1 error  “claues” is not a field of a procedure. Did you mean “claus…
qms-docs/procedures/QP-026.md  1 error  “claues” is not a field of a procedure. Did you mean “claus…
qms-docs/procedures/QP-027.md  1 error  “claues” is not a field of a procedure. Did you mean “claus…
qms-docs/procedures/QP-028.md  1 error  “claues” is not a field of a procedure. Did you mean “claus…
qms-docs/procedures/QP-029.md  1 error  “claues” is not a field of a procedure. Did you mean “claus…
qms-docs/procedures/QP-030.md  1 error  “claues” is not a field of a procedure. Did you mean “claus…
qms-docs/procedures/QP-031.md  1 error  “claues” is not a field of a procedure. Did you mean “claus…
qms-docs/procedures/QP-032.md  1 error  “claues” is not a field of a procedure. Did you mean “claus…
qms-docs/procedures/QP-033.md  1 error  “claues” is not a field of a procedure. Did you mean “claus…
and 17 more files

What to do, in this order:
  1. Make 1 file readable, until then not fully checked: qms-docs/procedures/QP-060.md.
  2. Correct 30 errors in 30 files: known-fields.
  3. Write the text for 2 placeholders in qms-docs/procedures/QP-061.md, such as [insert …].
  “qms check --all” shows every problem with its line, “qms check FILE” those of one file.

✖ 33 documents checked as of 2026-11-22: 33 errors. 30 can be fixed with --fix.
`)
  })

  it('says the same on every run, and at most 24 lines', () => {
    const repository = withManyProblems()
    const { out } = repository.qms('check', ...TODAY)
    expect(out.trimEnd().split('\n')).toHaveLength(24)
    expect(out).toMatch(/\n\nnot evaluated: \d+ rules, such as [a-z-]+\. “qms check --all” says why\.\n\n/)
    expect(repository.qms('check', ...TODAY).out).toBe(out)
  })

  it('has every problem with its line on demand, and in the forms for programs', () => {
    const repository = withManyProblems()
    const { out } = repository.qms('check', ...TODAY, '--all')
    expect(out.match(/known-fields\n/g)).toHaveLength(30)
    expect(out).toContain('     8 │ claues:\n')
    const { problems } = JSON.parse(repository.qms('check', ...TODAY, '--format', 'json').out)
    expect(problems).toHaveLength(33)
  })

  it('lists the problems if one file has them all', () => {
    const body = Array.from({ length: 30 }, (_, index) => `[${index}](gone-${index}.md)`).join('\n\n')
    const repository = temporaryRepository(withFile(PATH, GOOD.replace('All documents.', body)))
    const lines = repository.qms('check', ...TODAY).out.split('\n')
    expect(lines[0]).toBe(`${PATH}:21  error  There is no file “qms-docs/procedures/gone-0.md”. Correct …`)
    expect(lines).toContain('and 15 more problems')
  })
})

describe('a check of some files', () => {
  const repository = () => {
    const made = withManyProblems()
    made.write({ 'qms-docs/drafts/QP-070.md': GOOD, 'qms-docs/files/a.pdf': 'x', 'qms-docs/QP-002.MD': GOOD })
    made.write({ 'qms-docs/qms.yml': `${SETTINGS}ignore: [drafts/**]\nsite: { pages: [imprint.md] }\n` })
    made.write({ 'qms-docs/imprint.md': 'Example Ltd\n' })
    return made
  }

  it.each([
    [PATH, 'no problems. 33 problems elsewhere are not shown.'],
    ['qms-docs/procedures/QP-060.md', '1 error. 32 problems elsewhere are not shown.'],
    ['qms-docs/roles/', 'no problems. 33 problems elsewhere are not shown.'],
    ['qms-docs/qms.yml', 'no problems. 33 problems elsewhere are not shown.'],
  ])('%s says where it looked', (path, sentence) => {
    const { out } = repository().qms('check', ...TODAY, path)
    expect(out).toContain(`Looked only at ${path.replace(/\/$/, '')}: ${sentence}`)
  })

  it('says so to programs, too', () => {
    const made = repository()
    expect(JSON.parse(made.qms('check', ...TODAY, PATH, '--format', 'json').out).only).toEqual({
      paths: [PATH],
      elsewhere: 33,
    })
    expect(made.qms('check', ...TODAY, PATH, '--format', 'github').out).toContain(
      `Looked only at ${PATH}: 0 errors, 0 warnings, 0 notes. 33 problems elsewhere are not shown.\n`,
    )
  })

  it('says that there is nothing elsewhere either', () => {
    const { out } = temporaryRepository(SMALL_QMS).qms('check', ...TODAY, PATH, 'qms-docs/roles')
    expect(out).toContain(`✔ Looked only at ${PATH} and qms-docs/roles: no problems. There are none elsewhere.`)
  })

  it('counts paths from the folder in which it runs, and takes the top for everything', () => {
    const inside = repositoryIn(`${temporaryRepository(SMALL_QMS).root}/qms-docs`)
    expect(inside.qms('check', ...TODAY, 'procedures').out).toContain(
      'Looked only at qms-docs/procedures: no problems.',
    )
    expect(inside.qms('check', ...TODAY, '..').out).toContain('✔ 2 documents checked as of 2026-11-22: no problems.')
  })

  it.each([
    ['qms-docs/QP-002.MD', 'its name does not end in “.md”. Rename it, and check again.'],
    [
      'qms-docs/drafts/QP-070.md',
      '“ignore” in qms.yml says that it is not a controlled document. Take it off that list if it is one.',
    ],
    [
      'qms-docs/imprint.md',
      '“site.pages” in qms.yml says that it is a page of the manual, and no controlled document. Take it off that list if it is one.',
    ],
    ['qms-docs/files/a.pdf', 'it is not a document. Documents are files in qms-docs/ whose names end in “.md”.'],
    ['qms-docs/files', 'no document in it is read. Documents are files in qms-docs/ whose names end in “.md”.'],
  ])('refuses %s, in which nothing is read', (path, sentence) => {
    expect(repository().qms('check', ...TODAY, path)).toEqual({
      code: 2,
      out: '',
      error: `“${path}” was not checked: ${sentence}\n`,
    })
  })

  it('knows the files of a commit that is read instead', () => {
    const made = repository()
    made.commit('all')
    made.git('rm', '--quiet', PATH)
    expect(made.qms('check', ...TODAY, '--at', 'HEAD', PATH).out).toContain(`Looked only at ${PATH}: no problems.`)
    expect(made.qms('check', ...TODAY, '--at', 'HEAD', 'qms-docs/QP-002.MD').error).toContain('does not end in “.md”')
  })
})

describe('files that are not read', () => {
  it('are named in one line, all of them on demand, and for programs', () => {
    const names = ['a.MD', 'b.markdown', 'c.mdx', 'd.md.txt', '.hidden/e.md']
    const files = Object.fromEntries(names.map((name) => [`qms-docs/${name}`, GOOD]))
    const repository = temporaryRepository({ ...SMALL_QMS, ...files, 'QP-009.md': GOOD })
    const { code, out } = repository.qms('check', ...TODAY, '--base', 'main')
    expect(code).toBe(0)
    expect(out).toBe(
      '6 files look like documents but are not read: QP-009.md, qms-docs/.hidden/e.md, qms-docs/a.MD and 3 more. Rename them to end in “.md”, move them out of hidden folders and node_modules, move them into qms-docs/ or list them under “ignore” in qms.yml.\n\n✔ 2 documents checked as of 2026-11-22: no problems.\n',
    )
    const all = repository.qms('check', ...TODAY, '--all').out
    for (const name of names) expect(all).toContain(`\n  qms-docs/${name}\n`)
    const { unread } = JSON.parse(repository.qms('check', ...TODAY, '--format', 'json').out)
    expect(unread).toHaveLength(6)
    expect(unread[0]).toEqual({ file: 'QP-009.md', reason: 'outside' })
    for (const format of ['github', 'sarif', 'junit'])
      expect(repository.qms('check', ...TODAY, '--format', format).out).toContain('qms-docs/a.MD')
  })

  it('are one sentence if there is one', () => {
    const repository = temporaryRepository(withFile('qms-docs/QP-002.MD', GOOD))
    expect(repository.qms('check', ...TODAY).out).toContain(
      '1 file looks like a document but is not read: qms-docs/QP-002.MD. Rename it to end in “.md” or list it under “ignore” in qms.yml.\n',
    )
  })
})
