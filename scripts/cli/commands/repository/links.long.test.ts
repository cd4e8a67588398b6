import { renameSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { SMALL_QMS } from '../../../testing/small-qms.js'
import {
  type TemporaryRepository,
  temporaryFolder,
  temporaryRepository,
} from '../../../testing/temporary-repository.js'

const TODAY = ['--today', '2026-11-22']
const LINK =
  'This is a symbolic link. Links are never followed, because they may lead out of the repository: put the file itself here.'

/** Moves a file or folder away, even out of the repository, and leaves a link to it. */
function replaceByLink({ root }: TemporaryRepository, path: string, to = join(temporaryFolder().root, 'away')): void {
  renameSync(join(root, path), to)
  symlinkSync(to, join(root, path))
}

describe('the folder of the documents as a symbolic link', () => {
  const said =
    'qms-docs is a symbolic link, and links are never followed: it may lead out of the repository. Put the folder itself in its place.\n'

  it.each([
    ['check'],
    ['list'],
    ['new', 'procedure', 'Storage'],
    ['approve', 'QP-001'],
    ['verify'],
    ['change', '--base', 'HEAD'],
    ['site', 'build', '--out', '../never-written'],
    ['init', '--yes', '--dry-run'],
    ['init', '--yes'],
  ])('is refused by qms %s %s', (...command) => {
    const repository = temporaryRepository(SMALL_QMS)
    replaceByLink(repository, 'qms-docs')
    expect(repository.qms(...command)).toEqual({ code: 2, out: '', error: said })
  })

  it('is refused in a commit, too, and when it leads to nothing or into the repository', () => {
    const repository = temporaryRepository(SMALL_QMS)
    replaceByLink(repository, 'qms-docs', join(repository.root, 'elsewhere'))
    repository.commit('link')
    expect(repository.qms('check').error).toBe(said)
    for (const command of ['check', 'list', 'verify'])
      expect(repository.qms(command, '--at', 'HEAD')).toEqual({ code: 2, out: '', error: said })
    renameSync(join(repository.root, 'elsewhere'), join(repository.root, 'gone'))
    expect(repository.qms('check').error).toBe(said)
  })
})

describe('nothing that decides on the checks is read through a link', () => {
  const type = { documentType: { control: 'retained', folder: 'procedures', idFormat: 'QP-NNN' } }
  const files = {
    ...SMALL_QMS,
    'qms-docs/baseline.yml': 'known: []\n',
    'schemas/document-types/procedure.schema.json': JSON.stringify(type),
  }

  it.each([
    ['qms-docs/qms.yml'],
    ['qms-docs/people.yml'],
    ['qms-docs/baseline.yml'],
    ['qms-docs/roles'],
    ['schemas'],
    ['schemas/document-types'],
    ['schemas/document-types/procedure.schema.json'],
  ])('%s as a link is named, in the folder as at the commit', (path) => {
    const repository = temporaryRepository(files)
    replaceByLink(repository, path)
    repository.commit('link')
    const check = (...flags: string[]) =>
      JSON.parse(repository.qms('check', ...TODAY, '--format', 'json', ...flags).out).problems
    const links = check('--rule', 'regular-file').map(({ file, message }: Record<string, string>) => [file, message])
    expect(links).toEqual([[path, LINK]])
    expect(check('--at', 'HEAD')).toEqual(check())
  })

  it.each(['qms.yml', 'people.yml'])('no manual is built while %s is one', (name) => {
    const repository = temporaryRepository(files)
    replaceByLink(repository, `qms-docs/${name}`)
    const { code, error } = repository.qms('site', 'build', '--out', 'manual', ...TODAY)
    expect([code, error]).toEqual([2, expect.stringContaining(`qms-docs/${name}:1:1 ${LINK}`)])
  })

  it('a type that a link replaces stays the one of the toolkit', () => {
    const repository = temporaryRepository(files)
    expect(repository.qms('show', 'QP-001', '--format', 'json').out).not.toContain('"status"')
    replaceByLink(repository, 'schemas')
    expect(repository.qms('show', 'QP-001', '--format', 'json').out).toContain('"status": "draft"')
  })
})

it('no command says that all is well with approvals while their folder is one', () => {
  const repository = temporaryRepository(SMALL_QMS)
  repository.git('config', 'user.name', 'Ben Example')
  repository.write({ 'qms-docs/records/approvals/AP-QP-001-1.md': 'to be replaced' })
  repository.commit('before')
  replaceByLink(repository, 'qms-docs/records/approvals')
  repository.commit('link')
  const said = (...command: string[]) => {
    const { out, error } = repository.qms(...command, ...TODAY)
    return `${out}${error}`
  }
  expect(said('verify')).toContain(
    '✖ qms-docs/records/approvals\n    ✖ Approval records belong here, and none can be read, so none was verified. `qms check` says why.\n',
  )
  expect(said('status')).toMatch(
    /^It is unknown what is in force, because qms-docs\/records\/approvals cannot be read\. “qms check” says why\.\n/,
  )
  expect(said('status', 'QP-001')).toContain(
    'qms-docs/records/approvals cannot be read, so what is approved in it does not count. “qms check” says why.',
  )
  expect(said('change', '--base', 'HEAD~1')).toContain('1 error is new')
  expect(said('metric', 'clauses-answered')).toContain(
    'n/a: qms-docs/records/approvals cannot be read, so approvals are unknown',
  )
  expect(said('site', 'build', '--out', 'manual')).toContain(`qms-docs/records/approvals:1:1 ${LINK}`)
})

it('a picture that is a link cannot be approved, and says so', () => {
  const [path = '', text = ''] = Object.entries(SMALL_QMS).find(([name]) => name.endsWith('QP-001.md')) ?? []
  const repository = temporaryRepository({
    ...SMALL_QMS,
    [path]: `${text}\n![The scale](scale.png)\n`,
    'qms-docs/procedures/scale.png': 'a picture',
  })
  replaceByLink(repository, 'qms-docs/procedures/scale.png')
  repository.commit('link')
  expect(repository.qms('check', ...TODAY, '--rule', 'regular-file').out).toContain(LINK)
  repository.git('config', 'user.name', 'Ada Example')
  expect(repository.qms('approve', 'QP-001', '--by', 'ada')).toMatchObject({
    code: 2,
    error:
      'qms-docs/procedures/scale.png is a symbolic link, and links are never followed. Put the file itself in its place.\n',
  })
})
