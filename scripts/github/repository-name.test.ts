import { expect, it } from 'vitest'
import { parseRepositoryName, repositoryOfRemote } from './repository-name.js'

it.each([
  'https://github.com/example/qms.git',
  'https://github.com/example/qms',
  'https://user:secret@github.com/example/qms.git/',
  'git@github.com:example/qms.git',
  'ssh://git@github.example.org:22/example/qms.git',
  'org-12@github.com:example/qms.git',
])('the remote %s means a repository', (url) => {
  expect(repositoryOfRemote(url)).toEqual({ owner: 'example', name: 'qms' })
})

it.each(['', '/srv/git/example/qms.git', '../example/qms', 'C:/git/example/qms', 'https://github.com/example'])(
  'the remote “%s” means none',
  (url) => expect(repositoryOfRemote(url)).toBeUndefined(),
)

it('a name is owner and name, and nothing else', () => {
  expect(parseRepositoryName('example/qms-2.0_b')).toEqual({ owner: 'example', name: 'qms-2.0_b' })
  for (const other of ['qms', 'a/b/c', 'a b/c', '/c', 'a/', 'a/b\n']) expect(parseRepositoryName(other)).toBeUndefined()
})
