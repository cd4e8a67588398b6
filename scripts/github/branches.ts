import type { Connection } from './connection.js'
import { GitHubFailure } from './github-failure.js'
import { writeOnce } from './write-once.js'

/** A commit about to be made. */
export interface CommitDraft {
  readonly message: string
  /** The commit on which it builds. */
  readonly parent: string
  /** Whole texts, by path. */
  readonly files: ReadonlyMap<string, string>
}

/** Commits that are made without a clone: the owner of the token is their author, and GitHub signs them. */
export function branches({ ask, request, inRepository }: Connection) {
  const needs = 'contents: write'

  /** @returns the latest commit of a branch; undefined when there is no such branch */
  const headOf = async (branch: string): Promise<string | undefined> => {
    try {
      return await ask({ about: `the branch ${branch}`, needs: 'contents: read' }, async (repository) => {
        const { data } = await request('GET /repos/{owner}/{repo}/git/ref/{ref}', {
          ...repository,
          ref: `heads/${branch}`,
        })
        return data.object.sha
      })
    } catch (error) {
      if (error instanceof GitHubFailure && error.reason === 'not found') return undefined
      throw error
    }
  }
  /** @returns the commit, which no branch holds yet */
  const makeCommit = ({ message, parent, files }: CommitDraft) => {
    const tree = [...files].map(
      ([path, content]) => ({ path: inRepository(path), mode: '100644', type: 'blob', content }) as const,
    )
    return again(() =>
      ask({ about: 'a commit', needs }, async (repository) => {
        const at = { ...repository, commit_sha: parent }
        const base = await request('GET /repos/{owner}/{repo}/git/commits/{commit_sha}', at)
        const whole = { ...repository, base_tree: base.data.tree.sha, tree }
        const made = await request('POST /repos/{owner}/{repo}/git/trees', whole)
        const commit = { ...repository, message, tree: made.data.sha, parents: [parent] }
        return (await request('POST /repos/{owner}/{repo}/git/commits', commit)).data.sha
      }),
    )
  }
  /** @param force let the branch begin again, whatever it held. Without, GitHub refuses what would lose a commit: reason `conflict` */
  const moveBranch = (branch: string, commit: string, { force = false } = {}) =>
    ask({ about: `a commit on ${branch}`, needs }, async (repository) => {
      const moved = { ...repository, ref: `heads/${branch}`, sha: commit, force }
      await request('PATCH /repos/{owner}/{repo}/git/refs/{ref}', moved)
    })
  const createBranch = (branch: string, commit: string) =>
    writeOnce(
      () =>
        ask({ about: `the new branch ${branch}`, needs }, async (repository) => {
          const created = { ...repository, ref: `refs/heads/${branch}`, sha: commit }
          return (await request('POST /repos/{owner}/{repo}/git/refs', created)).data.object.sha
        }),
      async () => ((await headOf(branch)) === commit ? commit : undefined),
    )
  return { headOf, makeCommit, moveBranch, createBranch }
}

/** A commit that no branch holds does no harm: it may be made twice. */
function again<Thing>(make: () => Promise<Thing>): Promise<Thing> {
  return writeOnce(make, async () => undefined)
}
