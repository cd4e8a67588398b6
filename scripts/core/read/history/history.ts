import type { Commit, FileVersion } from '../../model/commit.js'
import { buildHistory, type History, type HistoryParts } from '../../model/history.js'
import { defined } from '../../values/defined.js'
import { disabledCache, type OpenCache } from '../content-cache.js'
import { describeRepository, pathInRepository } from '../git/git-folder.js'
import { isObjectId } from '../git/object-id.js'
import { GitFailure, GitRefusal, streamGit } from '../git/stream-git.js'
import { commitBuilder } from './log-header.js'
import { readMailmap } from './mailmap.js'
import { readKeptLog } from './read-kept-log.js'
import { versionsOfCommit } from './versions-of-commit.js'

export interface HistoryRange {
  /** Where history ends: the name of a commit, or a reference. HEAD by default. */
  readonly commit?: string | undefined
  /** The folder of the documents. A file that came from elsewhere counts as added, one that left as deleted. */
  readonly folder: string
  /** The latest commit that others have already. */
  readonly publishedAt?: string | undefined
  /** Whether to ask who people are by `.mailmap`: by that which others have already. */
  readonly asksMailmap?: boolean
  /** Where to keep what git tells of commits, for the next run. */
  readonly openCache?: OpenCache | undefined
}

/**
 * Reads the history of all documents in one pass. Throws nothing for what git cannot tell: that is the history's `gap`.
 *
 * @param root of the quality management system; it may be a folder in a larger repository
 */
export async function readHistory(
  root: string,
  { commit = 'HEAD', folder, publishedAt, asksMailmap, openCache = disabledCache }: HistoryRange,
): Promise<History> {
  try {
    const { isShallow, tip } = await findTip(root, commit)
    const gap = isShallow ? { gap: SHALLOW } : {}
    // In part of a history, git tells another thing of the commits at its edge.
    const cache = isShallow ? disabledCache : openCache
    if (tip) {
      const aliasOf = asksMailmap ? await readMailmap(root, publishedAt ?? tip) : undefined
      return await readVersions({ root, tip, folder, cache }, { ...gap, ...defined({ publishedAt, aliasOf }) })
    }
    return buildHistory(
      { commits: [], ...(commit === 'HEAD' ? {} : { gap: `git knows no commit “${commit}”.`, ...gap }) },
      [],
    )
  } catch (error) {
    if (error instanceof GitFailure && !(error instanceof GitRefusal))
      return historyWithout(inPlainWords(error.message))
    throw error
  }
}

const SHALLOW =
  'Only part of the history is here. Fetch the rest with `git fetch --unshallow`; in GitHub Actions, set `fetch-depth: 0` for actions/checkout.'

/** @returns the full name of a commit; none if the repository has no such commit */
async function findTip(root: string, commit: string): Promise<{ isShallow: boolean; tip: string | undefined }> {
  if (isObjectId(commit)) return { isShallow: describeRepository(root).isShallow, tip: commit }
  const question = ['rev-parse', '--is-shallow-repository', '--verify', '--quiet', '--end-of-options', commit]
  let answer = ''
  try {
    for await (const chunk of streamGit(root, question)) answer += chunk
  } catch (error) {
    // To a commit that is not there, git gives half an answer; outside a repository, none.
    if (answer === '') throw error
  }
  const [isShallow, tip] = answer.split('\n')
  return { isShallow: isShallow === 'true', tip: tip || undefined }
}

async function readVersions(
  { root, tip, folder, cache }: { root: string; tip: string; folder: string; cache: OpenCache },
  known: Pick<HistoryParts, 'gap' | 'publishedAt' | 'aliasOf'>,
): Promise<History> {
  const commits: Commit[] = []
  const versions: FileVersion[] = []
  const firstParents = new Map<string, string | undefined>()
  const buildCommit = commitBuilder(known.aliasOf)
  for await (const { header, changes } of readKeptLog(root, tip, `${pathInRepository(root)}${folder}`, cache)) {
    const commit = buildCommit(header)
    firstParents.set(commit.id, commit.parents[0])
    if (changes.length === 0) continue
    commits.push(commit)
    for (const version of versionsOfCommit(commit, changes, folder)) versions.push(version)
  }
  return buildHistory({ commits, firstParents, ...known }, versions)
}

/** @returns a history that tells nothing, and why */
export function historyWithout(gap: string): History {
  return buildHistory({ commits: [], gap }, [])
}

function inPlainWords(complaint: string): string {
  return complaint.includes('not a git repository')
    ? 'This folder is in no git repository, so there is no history. Start one with `git init`.'
    : complaint
}
