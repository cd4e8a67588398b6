import { cacheOf } from '../cache-of.js'
import type { ContentCache, OpenCache } from '../content-cache.js'
import { LOG_COMMAND, type LoggedCommit, listCommits, readGitLog } from './git-log.js'

/**
 * Streams a commit and all that it builds on, newest first, with what each changed in a folder. What git told of a commit before
 * is not asked again.
 *
 * @param commit its full name
 * @param folder seen from the top of the git repository
 * @throws GitFailure
 */
export async function* readKeptLog(
  root: string,
  commit: string,
  folder: string,
  openCache: OpenCache,
): AsyncGenerator<LoggedCommit, void> {
  const cache = cacheOf<Kept>({ openCache }, 'history', [LOG_COMMAND, folder])
  const listed = (await listCommits(root, commit)).map((id) => ({ id, kept: cache.get(id) }))
  const unknown = listed.flatMap(({ id, kept }) => (kept ? [] : id))
  const told = readGitLog(root, unknown, folder)
  for (const { id, kept } of listed) {
    const logged = kept ? opened(id, kept) : await next(told)
    if (!logged) break
    if (!kept) keep(cache, logged)
    yield logged
  }
  // git may have more to say: that it failed.
  await next(told)
  cache.save()
}

/** Parts in a row: there are as many of these as there are commits. */
type Kept = readonly [header: readonly string[], ...changes: readonly (readonly string[])[]]

function keep(cache: ContentCache<Kept>, { header: [id = '', ...header], changes }: LoggedCommit): void {
  const rows = changes.map(({ letter, before, after, path, from }) => [
    letter,
    before,
    after,
    path,
    ...(from === undefined ? [] : [from]),
  ])
  cache.add(id, JSON.stringify([header, ...rows]))
}

function opened(id: string, [header, ...changes]: Kept): LoggedCommit {
  return {
    header: [id, ...header],
    changes: changes.map(([letter = '', before = '', after = '', path = '', from]) => ({
      letter,
      before,
      after,
      path,
      ...(from !== undefined && { from }),
    })),
  }
}

async function next(told: AsyncGenerator<LoggedCommit, void>): Promise<LoggedCommit | undefined> {
  const { value } = await told.next()
  return value || undefined
}
