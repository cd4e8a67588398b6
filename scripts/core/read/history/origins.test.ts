import { expect, it } from 'vitest'
import { repositoryIn, type TemporaryRepository, temporaryRepository } from '../../../testing/temporary-repository.js'
import { readHistory } from './history.js'
import { readOrigins } from './origins.js'

const QP = 'qms-docs/QP-001.md'
const DRAFT = 'drafts/lots.md'
const TEXT = `---\nid: QP-001\n---\n${'Weigh every lot on the scale at the door.\n'.repeat(10)}`

/** @returns what each version elsewhere was, newest first: its path, its author */
async function originsOf({ root }: TemporaryRepository, path = QP): Promise<readonly string[]> {
  const history = await readHistory(root, { folder: 'qms-docs' })
  const origins = await readOrigins(root, history, 'qms-docs', [path])
  return (origins.get(path) ?? []).map(({ commit, path, change }) => `${path} ${change} by ${commit.author.name}`)
}

const as = ({ root }: TemporaryRepository, name: string) =>
  repositoryIn(root, { GIT_AUTHOR_NAME: name, GIT_COMMITTER_NAME: name })

it('follows a text that was written elsewhere and moved into the folder, with changes', async () => {
  const repository = temporaryRepository({ 'readme.md': 'A system.\n' })
  repository.write({ [DRAFT]: TEXT })
  as(repository, 'Ben').commit('a draft')
  repository.write({ [DRAFT]: `${TEXT}Then sign.\n` })
  as(repository, 'Cleo').commit('more')
  repository.git('rm', '--quiet', DRAFT)
  repository.write({ [QP]: `${TEXT}Then sign the list.\n` })
  as(repository, 'Dora').commit('moved')
  expect(await originsOf(repository)).toEqual([`${DRAFT} changed by Cleo`, `${DRAFT} added by Ben`])
})

it('follows a copy without changes, moves before that, and only as far back as it is the same file', async () => {
  const repository = temporaryRepository({ [DRAFT]: 'Something else.\n' })
  repository.git('rm', '--quiet', DRAFT)
  repository.commit('gone')
  repository.write({ 'notes/lots.md': TEXT })
  as(repository, 'Ben').commit('notes')
  repository.git('mv', 'notes', 'drafts')
  as(repository, 'Cleo').commit('moved')
  repository.write({ [QP]: TEXT })
  as(repository, 'Dora').commit('copied')
  repository.write({ [DRAFT]: `${TEXT}Later.\n` })
  as(repository, 'Eve').commit('what comes after is another text')
  expect(await originsOf(repository)).toEqual([`${DRAFT} added by Cleo`, 'notes/lots.md added by Ben'])
})

it('follows what a merge of another repository brought into the folder', async () => {
  const repository = temporaryRepository({ 'readme.md': 'A system.\n' })
  repository.git('checkout', '--quiet', '--orphan', 'other')
  repository.git('rm', '--quiet', '-rf', '.')
  repository.write({ 'QP-001.md': TEXT })
  as(repository, 'Ben').commit('in another repository')
  repository.git('checkout', '--quiet', 'main')
  repository.git('merge', '--quiet', '--no-commit', '--strategy', 'ours', '--allow-unrelated-histories', 'other')
  repository.git('read-tree', '--prefix=qms-docs/', '-u', 'other')
  repository.git('commit', '--quiet', '--message', 'subtree')
  expect(await originsOf(repository)).toEqual(['QP-001.md added by Ben'])
})

it('finds nothing for a text that began where it is, nor for the first commit, nor where there is no history', async () => {
  const repository = temporaryRepository({ [QP]: TEXT, [DRAFT]: TEXT })
  repository.write({ 'qms-docs/QP-002.md': 'Something of its own.\n' })
  repository.commit('a new one')
  expect(await originsOf(repository)).toEqual([])
  expect(await originsOf(repository, 'qms-docs/QP-002.md')).toEqual([])
  expect(await originsOf(repository, 'qms-docs/QP-003.md')).toEqual([])
})
