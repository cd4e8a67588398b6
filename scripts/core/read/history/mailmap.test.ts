import { expect, it } from 'vitest'
import { temporaryRepository } from '../../../testing/temporary-repository.js'
import { parseMailmap, readMailmap } from './mailmap.js'

const aliasOf = parseMailmap(
  [
    '# who is who',
    'Ada Example <ada@example.org>',
    '<ada@example.org> <ada@home.example>',
    'Ben Example <ben@example.org> <root@server.example>',
    'Cleo Example <cleo@example.org> Cleo <root@server.example> # the shared account',
    'no address',
    '',
  ].join('\r\n'),
)

it('says who a person is by an address, or by a name and an address, whatever the capitals', () => {
  const named = (name: string, email: string) => aliasOf({ name, email })
  expect(named('A.', 'ADA@example.org')).toEqual({ name: 'Ada Example', email: 'ADA@example.org' })
  expect(named('A.', 'ada@home.example')).toEqual({ name: 'A.', email: 'ada@example.org' })
  expect(named('root', 'root@server.example')).toEqual({ name: 'Ben Example', email: 'ben@example.org' })
  expect(named('CLEO', 'root@server.example')).toEqual({ name: 'Cleo Example', email: 'cleo@example.org' })
  expect(named('Dora', 'dora@example.org')).toBeUndefined()
})

it('says the same as git', () => {
  const repository = temporaryRepository({
    '.mailmap': 'Ben Example <ben@example.org> A* <ada@example.org>\nCleo <ada@example.org>\n',
  })
  repository.git(
    '-c',
    'user.name=x',
    'commit',
    '--quiet',
    '--allow-empty',
    '--message',
    'second',
    '--author',
    'A* <ada@example.org>',
  )
  const [second, first] = repository.git('log', '--format=%aN <%aE>').trim().split('\n')
  const mapped = parseMailmap(repository.read('.mailmap'))
  const inGit = (name: string) => {
    const alias = mapped({ name, email: 'ada@example.org' })
    return `${alias?.name} <${alias?.email}>`
  }
  expect([inGit('A*'), inGit('Ada')]).toEqual([second, first])
})

it('reads what a commit has, and not what lies in the folder or in a place that settings name', async () => {
  const repository = temporaryRepository()
  repository.write({ '.mailmap': 'Ben <ada@example.org>\n' })
  const asked = { name: 'Ada', email: 'ada@example.org' }
  expect((await readMailmap(repository.root, 'HEAD'))(asked)).toBeUndefined()
  const commit = repository.commit('who is who')
  expect((await readMailmap(repository.root, commit))(asked)).toEqual({ name: 'Ben', email: 'ada@example.org' })
})
