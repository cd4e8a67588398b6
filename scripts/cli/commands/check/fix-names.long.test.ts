import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { approve } from '../../../testing/approve.js'
import { interrupted } from '../../../testing/interrupted.js'
import { SMALL_QMS } from '../../../testing/small-qms.js'
import { repositoryIn, temporaryFolder, temporaryRepository } from '../../../testing/temporary-repository.js'

const FOLDER = 'qms-docs/procedures'
const RIGHT = `${FOLDER}/QP-001.md`
const WRONG = `${FOLDER}/document-control.md`
const SECOND = `${FOLDER}/QP-002.md`
const TEXT = SMALL_QMS[RIGHT] ?? ''
const SETTINGS = 'qms-docs/qms.yml'
const TODAY = ['--today', '2026-11-22']
const FIX = ['check', ...TODAY, '--rule', 'file-name-is-id', '--fix']

/** The small system, with its procedure under another name. */
const { [RIGHT]: _text, ...OTHERS } = SMALL_QMS
const MISNAMED = { ...OTHERS, [WRONG]: TEXT }

/** @returns another procedure that says this */
function second(body: string, id = 'QP-002'): string {
  return `${TEXT.replaceAll('QP-001', id).replace('Control of documented', 'Keeping of').split('\n## Purpose')[0]}\n${body}\n`
}

describe('qms check --fix gives a file the name of its id', () => {
  const LINKS = `See [a](document-control.md), [b](./document-control.md#purpose "Why"), [c](<../procedures/document-control.md?plain=1>),
[d][ref], <a title="x" href='document-control.md'>e</a>, ![f](document-control.md), [g](document%2Dcontrol.md),
[h](https://github.com/example/qms/blob/main/${WRONG}#scope), [i](/${WRONG}), and not \`document-control.md\`.

[ref]: document-control.md 'Title'
`
  const FILES = {
    ...MISNAMED,
    [WRONG]: `${TEXT}\nMore is [above](document-control.md#purpose).\n`,
    [SECOND]: second(LINKS),
    [SETTINGS]: `${OTHERS[SETTINGS]}site: { repository: https://github.com/example/qms }\nwaivers:\n  - { rule: no-orphans, document: ${WRONG}, reason: Known to all., approver: ada, expires: 2027-01-01 }\n`,
    'README.md': `Begin with [documents](${WRONG}).\n`,
    '.github/CODEOWNERS': `/${WRONG} @ada\n/${WRONG}.bak @ada\n`,
  }

  it('in git and in everything that names it, and says so', () => {
    const repository = temporaryRepository(FILES)
    expect(repository.qms(...FIX)).toEqual({
      code: 0,
      out: `renamed: ${WRONG} → ${RIGHT}, and its name in ${SECOND}, README.md, ${SETTINGS} and .github/CODEOWNERS

✔ 3 documents checked as of 2026-11-22: no problems.
`,
      error: '',
    })
    expect(repository.read(RIGHT)).toBe(FILES[WRONG].replaceAll('document-control.md', 'QP-001.md'))
    const written = second(LINKS.replaceAll(/document(?:-|%2D)control\.md(?!`)/g, 'QP-001.md'))
    expect(repository.read(SECOND)).toBe(written)
    expect(repository.read(SETTINGS)).toBe(FILES[SETTINGS].replace(WRONG, RIGHT))
    expect(repository.read('README.md')).toBe(`Begin with [documents](${RIGHT}).\n`)
    expect(repository.read('.github/CODEOWNERS')).toBe(`/${RIGHT} @ada\n/${WRONG}.bak @ada\n`)
    expect(repository.git('status', '--porcelain')).toBe(
      ` M .github/CODEOWNERS\n M README.md\nRM ${WRONG} -> ${RIGHT}\n M ${SECOND}\n M ${SETTINGS}\n`,
    )
    expect(repository.qms('check', ...TODAY, '--rule', 'resolved-links', '--rule', 'existing-images').code).toBe(0)
  })

  it('in a dry run, says so and changes nothing', () => {
    const repository = temporaryRepository({
      ...FILES,
      [SECOND]: second(LINKS.replace('[d][ref]', '[d](Document-control.md)')),
    })
    const rules = ['--rule', 'file-name-is-id', '--rule', 'resolved-links']
    expect(repository.qms('check', ...TODAY, ...rules, '--fix', '--dry-run').out).toContain(
      `not fixed: ${SECOND}:16  “[d](Document-control.md)” → “[d](document-control.md)”. This was a dry run.
not renamed: ${WRONG} → ${RIGHT}, and its name in ${SECOND}, README.md, ${SETTINGS} and .github/CODEOWNERS. This was a dry run.
`,
    )
    expect(repository.git('status', '--porcelain')).toBe('')
    expect(repository.qms('check', '--dry-run').error).toBe(
      '--dry-run belongs to --fix: what else a check does changes nothing. Add --fix, or leave it out.\n',
    )
  })

  it('tells programs the same, before and after', () => {
    const repository = temporaryRepository(FILES)
    const json = (...command: string[]) => JSON.parse(repository.qms(...command, '--format', 'json').out)
    expect(json('check', ...TODAY, '--rule', 'file-name-is-id').problems).toMatchObject([
      { fix: { description: 'Rename the file to QP-001.md.', renameTo: RIGHT } },
    ])
    expect(json(...FIX).fixes).toEqual([
      {
        file: WRONG,
        rule: 'file-name-is-id',
        renamedTo: RIGHT,
        changed: [SECOND, 'README.md', SETTINGS, '.github/CODEOWNERS'],
      },
    ])
  })

  it('with what git knows of its content, staged or not', () => {
    const repository = temporaryRepository(MISNAMED)
    repository.write({ [WRONG]: TEXT.replace('Everybody', 'Everyone') })
    repository.git('add', WRONG)
    repository.write({ [WRONG]: TEXT.replace('Everybody', 'All') })
    expect(repository.qms(...FIX).out).toMatch(/^renamed: /)
    expect(repository.git('show', `:${RIGHT}`)).toBe(TEXT.replace('Everybody', 'Everyone'))
    expect(repository.read(RIGHT)).toBe(TEXT.replace('Everybody', 'All'))
    expect(repository.git('ls-files', FOLDER)).toBe(`${RIGHT}\n`)
  })

  it('of which git does not know, and in a folder without git', () => {
    const repository = temporaryRepository(OTHERS)
    repository.write({ [WRONG]: TEXT })
    expect(repository.qms(...FIX).out).toMatch(/^renamed: /)
    expect(repository.git('status', '--porcelain', '--untracked-files=all')).toBe(`?? ${RIGHT}\n`)
    const folder = temporaryFolder(MISNAMED)
    expect(folder.qms(...FIX).out).toMatch(/^renamed: /)
    expect(readdirSync(join(folder.root, FOLDER))).toEqual(['QP-001.md'])
  })

  it('where the system is a part of a larger repository', () => {
    const inside = Object.fromEntries(Object.entries(MISNAMED).map(([path, text]) => [`quality/${path}`, text]))
    const repository = temporaryRepository({ ...inside, 'src/a.c': '' })
    expect(repository.qms(...FIX).code).toBe(2)
    const { out } = repositoryIn(join(repository.root, 'quality')).qms(...FIX)
    expect(out).toMatch(/^renamed: /)
    expect(repository.git('status', '--porcelain')).toBe(`R  quality/${WRONG} -> quality/${RIGHT}\n`)
  })

  it('when two files have each other’s names', () => {
    const repository = temporaryRepository({
      ...OTHERS,
      [SECOND]: `${TEXT}\nSee [the other](QP-001.md).\n`,
      [RIGHT]: second('See [the other](QP-002.md).'),
    })
    expect(repository.qms(...FIX).out).toBe(`renamed: ${RIGHT} → ${SECOND}, and its name in ${SECOND}
renamed: ${SECOND} → ${RIGHT}, and its name in ${RIGHT}

✔ 3 documents checked as of 2026-11-22: no problems.
`)
    expect(repository.read(RIGHT)).toBe(`${TEXT}\nSee [the other](QP-002.md).\n`)
    expect(repository.read(SECOND)).toBe(second('See [the other](QP-001.md).'))
    expect(repository.git('show', `:${RIGHT}`)).toBe(`${TEXT}\nSee [the other](QP-001.md).\n`)
  })

  it('though it was killed in between: the next command completes it', () => {
    const repository = temporaryRepository(FILES)
    expect(interrupted(repository, { call: 'renameSync', ending: 'README.md', count: 1 }, ...FIX)).toBe('SIGKILL')
    expect(repository.qms('list', 'procedure', ...TODAY).error).toContain('This is now complete.')
    expect(repository.git('status', '--porcelain')).toBe(
      ` M .github/CODEOWNERS\n M README.md\nRM ${WRONG} -> ${RIGHT}\n M ${SECOND}\n M ${SETTINGS}\n`,
    )
  })
})

describe('qms check --fix leaves a file its name, and says why, when', () => {
  /** @returns the sentence why not */
  const refusal = (files: Readonly<Record<string, string | Uint8Array>>, path = WRONG) => {
    const repository = temporaryRepository(files)
    const { out } = repository.qms(...FIX)
    expect(repository.git('status', '--porcelain')).toBe('')
    expect(existsSync(join(repository.root, path))).toBe(true)
    return out.split('\n').filter((line) => line.startsWith('not renamed: '))
  }

  it('an approved text links to it', async () => {
    const files = await approve({ ...MISNAMED, [SECOND]: second('See [it](document-control.md).') }, ['QP-002'])
    expect(refusal(files)).toEqual([
      `not renamed: ${WRONG} → ${RIGHT}, and its name in ${SECOND}. QP-002 links to it, and revision 1 of QP-002 is approved as it is. Begin the next one first: qms revise QP-002 --class editorial --summary "…"`,
    ])
  })

  it('a complete record links to it, or names it as evidence', () => {
    const record = (fields: string, body: string) =>
      `---\nid: NC-2026-001\ntype: nonconformity\ntitle: The scale was off\n${fields}---\n\n${body}\n`
    expect(
      refusal({
        ...MISNAMED,
        'qms-docs/records/nonconformities/NC-2026-001.md': record(
          'closed: 2026-03-24\n',
          'See [it](../../procedures/document-control.md).',
        ),
      }),
    ).toEqual([
      `not renamed: ${WRONG} → ${RIGHT}, and its name in qms-docs/records/nonconformities/NC-2026-001.md. The record NC-2026-001 links to it, and is complete. Leave it, and waive this rule for it in qms.yml.`,
    ])
    const evidence = 'evidence: [{ what: Text, file: ../../procedures/document-control.md }]\n'
    expect(
      refusal({ ...MISNAMED, 'qms-docs/records/nonconformities/NC-2026-001.md': record(evidence, 'It was off.') }),
    ).toEqual([
      `not renamed: ${WRONG} → ${RIGHT}. NC-2026-001 names it as evidence. Leave it, and waive this rule for it in qms.yml.`,
    ])
  })

  it('a link to it is written in another way than it reads', () => {
    expect(refusal({ ...MISNAMED, [SECOND]: second('See [it](document&#45;control.md).') })).toEqual([
      `not renamed: ${WRONG} → ${RIGHT}, and its name in ${SECOND}. ${SECOND} links to it in a way that cannot be changed safely. Write the plain name there, then run this again.`,
    ])
  })

  it('another file has that name, be it in other capitals', () => {
    expect(refusal({ ...MISNAMED, [RIGHT]: 'No document.\n' })).toEqual([
      `not renamed: ${WRONG} → ${RIGHT}. There is already a file ${RIGHT}. Move one of them away, then run this again.`,
    ])
    expect(refusal({ ...MISNAMED, [`${FOLDER}/qp-001.MD`]: 'No document.\n' })).toEqual([
      `not renamed: ${WRONG} → ${RIGHT}. There is already a file ${FOLDER}/qp-001.MD, whose name differs only in capitals. Move one of them away, then run this again.`,
    ])
  })

  it('git cannot note it: then nothing at all is changed', () => {
    const repository = temporaryRepository({ ...MISNAMED, 'README.md': `[it](${WRONG})\n` })
    writeFileSync(join(repository.root, '.git/index.lock'), '')
    expect(repository.qms(...FIX)).toMatchObject({
      code: 2,
      error: expect.stringContaining(
        'git could not note the new names, so nothing was changed. git says: Unable to create',
      ),
    })
    expect(repository.read(WRONG)).toBe(TEXT)
    expect(repository.read('README.md')).toBe(`[it](${WRONG})\n`)
    expect(readdirSync(join(repository.root, FOLDER))).toEqual(['document-control.md'])
  })
})

it('qms check --fix renames an approved document, which stays approved', async () => {
  const repository = temporaryRepository(await approve(MISNAMED, ['QP-001']))
  expect(repository.qms(...FIX).out).toMatch(/^renamed: /)
  repository.commit('renamed')
  expect(repository.qms('status', 'QP-001', ...TODAY).out).toContain('AP-QP-001-1 approves exactly this text.')
  expect(repository.qms('check', ...TODAY, '--base', 'HEAD~1', '--rule', 'approved-text-unchanged').code).toBe(0)
})

it('a text in force still leads to a file that qms check --fix renamed after the next revision began', async () => {
  const text = second('See [it](document-control.md#purpose).')
  const repository = temporaryRepository(await approve({ ...MISNAMED, [SECOND]: text }, ['QP-001', 'QP-002']))
  repository.write({ [SECOND]: text.replace('revision: 1', 'revision: 2') })
  repository.commit('begins')
  expect(repository.qms(...FIX).out).toMatch(/^renamed: /)
  repository.commit('renames')
  expect(repository.qms('site', 'build', ...TODAY).code).toBe(0)
  expect(repository.read('_site/documents/QP-002.html')).toMatch(/See <a href="QP-001\.html#purpose"[^>]*>it<\/a>/)
})
