import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import {
  type TemporaryRepository,
  temporaryFolder,
  temporaryRepository,
} from '../../../testing/temporary-repository.js'
import { A, B, C, edit, folder, inWords, merge, move, onSide, TEXT } from '../../../testing/told-history.js'
import { cachesIn, readHistory } from '../index.js'

const PATHS = [A, B, C]

/** All that git told, in words. */
async function told({ root }: TemporaryRepository, cache?: string): Promise<unknown> {
  const history = await readHistory(root, { folder, ...(cache && { openCache: cachesIn(cache) }) })
  const { commits, deletedPaths, mainline } = history
  return [commits, deletedPaths(), [...mainline], PATHS.map((path) => history.everyVersionOf(path).map(inWords))]
}

function keptIn(cache: string): readonly string[] {
  const kept = join(cache, 'history')
  return readdirSync(kept).map((name) => join(kept, name))
}

function withMergesAndMoves(): TemporaryRepository {
  const repository = temporaryRepository({ [A]: TEXT, 'elsewhere.txt': 'Not ours.' })
  onSide(repository, () => move(repository, A, B, 'moved'))
  repository.write({ [C]: 'Another one.\n' })
  repository.commit('another')
  merge(repository, 'merged')
  repository.write({ 'elsewhere.txt': 'Still not ours.' })
  repository.commit('no document')
  return repository
}

describe('what git told of commits is kept', () => {
  it('and is the same the next time, with what was committed since', async () => {
    const repository = withMergesAndMoves()
    const cache = temporaryFolder().root
    expect(await told(repository, cache)).toEqual(await told(repository))
    expect(await told(repository, cache)).toEqual(await told(repository))
    edit(repository, B, 'later')
    repository.git('rm', '--quiet', C)
    repository.commit('without the other')
    expect(await told(repository, cache)).toEqual(await told(repository))
    repository.git('commit', '--quiet', '--amend', '--message', 'said in another way')
    expect(await told(repository, cache)).toEqual(await told(repository))
  })

  it('so that only new commits are asked for', async () => {
    const repository = withMergesAndMoves()
    const cache = temporaryFolder().root
    await told(repository, cache)
    for (const file of keptIn(cache)) writeFileSync(file, readFileSync(file, 'utf8').replaceAll('another', 'kept'))
    edit(repository, B, 'later')
    const { commits } = await readHistory(repository.root, { folder, openCache: cachesIn(cache) })
    expect(commits.map(({ subject }) => subject)).toEqual(expect.arrayContaining(['later', 'kept']))
    expect(commits.map(({ subject }) => subject)).not.toContain('another')
  })

  it('unless it is part of a history: at its edge, git tells another thing', async () => {
    const source = withMergesAndMoves()
    const clone = temporaryFolder()
    clone.git('clone', '--quiet', '--depth', '1', pathToFileURL(source.root).href, '.')
    const cache = temporaryFolder().root
    await told(clone, cache)
    expect(readdirSync(cache)).toEqual([])
    clone.git('fetch', '--quiet', '--unshallow')
    expect(await told(clone, cache)).toEqual(await told(source))
  })
})
