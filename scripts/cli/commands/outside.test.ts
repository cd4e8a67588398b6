import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { SMALL_QMS } from '../../testing/small-qms.js'
import {
  repositoryIn,
  type TemporaryRepository,
  temporaryFolder,
  temporaryRepository,
} from '../../testing/temporary-repository.js'
import { commands } from './index.js'

const COMMANDS: readonly (readonly string[])[] = [
  ['check'],
  ['check', '--format', 'json'],
  ['list'],
  ['show', 'QP-001'],
  ['new', 'procedure'],
  ['status'],
  ['due'],
  ['chase'],
  ['report', 'documents'],
  ['metric'],
  ['readiness'],
  ['gap'],
  ['roadmap'],
  ['pack', 'stage-1'],
  ['pdf', 'QP-001'],
  ['next'],
  ['set', 'NC-2026-001', 'grade=major'],
  ['done', 'CA-2026-001', 'A1'],
  ['close', 'NC-2026-001'],
  ['import', 'nonconformity', 'tickets.csv'],
  ['export', 'all', '--to', 'csv'],
  ['revise', 'QP-001', '--class', 'minor', '--summary', 'Clearer words.'],
  ['approve', 'QP-001'],
  ['approvals', 'import', '--pull-request', '1'],
  ['review', 'QP-001', '--outcome', 'keep', '--note', 'Read again.'],
  ['retire', 'QP-001', '--reason', 'Nobody needs it.'],
  ['diff', 'QP-001'],
  ['change', '--base', 'HEAD'],
  ['comment', '--pull-request', '1', '--base', 'HEAD'],
  ['history', 'QP-001'],
  ['impact', 'QP-001'],
  ['verify'],
  ['seal'],
  ['site', 'build'],
  ['site', 'serve'],
  ['generate'],
]
/** They need no documents: one begins a system, the others say the same everywhere. */
const ELSEWHERE = ['init', 'explain']
const NOTHING_HERE =
  'There is no qms-docs folder here or above. Run “qms init” to begin a quality management system here, or change to the folder of one.\n'

function inFolder({ root }: TemporaryRepository, name: string): TemporaryRepository {
  mkdirSync(join(root, name), { recursive: true })
  return repositoryIn(join(root, name))
}

describe('outside of a quality management system', () => {
  it('is tested for every command that there is', () => {
    const names = Object.keys(commands).map((name) => name.split(' ')[0])
    expect(new Set(names)).toEqual(new Set([...COMMANDS.map(([name]) => name), ...ELSEWHERE]))
  })

  it.each(COMMANDS)('qms %s says so, and does nothing', (...command) => {
    const repository = temporaryRepository({ 'README.md': 'Something else.\n' })
    expect(repository.qms(...command)).toEqual({ code: 2, out: '', error: NOTHING_HERE })
    expect(repository.git('status', '--short')).toBe('')
  })

  it('looks no further than the top of the git repository, as git does', () => {
    const outer = temporaryFolder(SMALL_QMS)
    const inner = inFolder(outer, 'other')
    expect(inner.qms('list').code).toBe(0)
    inner.git('init', '--quiet')
    expect(inner.qms('list')).toEqual({ code: 2, out: '', error: NOTHING_HERE })
  })

  it('says where there is one further down', () => {
    const files = Object.entries(SMALL_QMS).flatMap(([path, text]) => [
      [`plants/zug/${path}`, text],
      [`quality/${path}`, text],
    ])
    expect(temporaryRepository(Object.fromEntries(files)).qms('list').error).toBe(
      'There is no qms-docs folder here or above. There is one in plants/zug and quality: change to that folder first, with “cd plants/zug”.\n',
    )
  })

  it('reads a commit that has one, from a working folder that has none', () => {
    const repository = temporaryRepository(SMALL_QMS)
    repository.git('tag', 'before')
    repository.git('rm', '--quiet', '-r', 'qms-docs')
    repository.write({ 'README.md': 'Moved.\n' })
    repository.commit('moved away')
    expect(repository.qms('list', '--at', 'before')).toMatchObject({ code: 0, out: expect.stringContaining('QP-001') })
    expect(repository.qms('list', '--at', 'HEAD')).toEqual({
      code: 2,
      out: '',
      error: 'There is no qms-docs folder at “HEAD”, nor here.\n',
    })
  })
})

describe('in a folder of a quality management system', () => {
  it.each(['qms-docs', 'qms-docs/procedures', 'src/deep/down'])('qms works from %s as from the top', (name) => {
    const repository = temporaryRepository(SMALL_QMS)
    const top = repository.qms('check', '--today', '2026-11-22')
    expect(inFolder(repository, name).qms('check', '--today', '2026-11-22')).toEqual(top)
    expect(top.code).toBe(0)
  })

  it('qms works from documents that are a repository of their own', () => {
    const repository = temporaryFolder(SMALL_QMS)
    const inside = inFolder(repository, 'qms-docs/procedures')
    inFolder(repository, 'qms-docs').git('init', '--quiet')
    expect(inside.qms('list')).toEqual(repository.qms('list'))
    expect(inside.qms('list').code).toBe(0)
  })
})
