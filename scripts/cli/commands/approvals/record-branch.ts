import type { PullRequest } from '../../../core/model/pull-request.js'
import type { GitHub } from '../../../github/index.js'

/** How approval records come onto the default branch. */
export type PublishMode = 'pull-request' | 'commit'

/** Where approval records are written on GitHub. */
export interface RecordBranch {
  readonly name: string
  /** The commit on which the next one builds. */
  readonly head: string
  /** `append` if records wait there already; `restart` if the branch is there, and what it held is merged or given up. */
  readonly state: 'append' | 'restart' | 'missing'
  /** The pull request that brings it onto the default branch, if one is open. */
  readonly pullRequest?: PullRequest
}

/** The one branch on which records wait to be merged. */
const WAITING = 'qms/approvals'

/** Finds where records go: to the default branch, or to the one open pull request that collects them, or a new one. */
export async function findRecordBranch(github: GitHub, way: PublishMode): Promise<RecordBranch> {
  const { defaultBranch } = await github.repository()
  if (way === 'commit') return { name: defaultBranch, head: await existingHead(github, defaultBranch), state: 'append' }
  const pullRequest = await github.openPullRequestFrom(WAITING)
  if (pullRequest) return { name: WAITING, head: await existingHead(github, WAITING), state: 'append', pullRequest }
  const isThere = (await github.headOf(WAITING)) !== undefined
  const head = await existingHead(github, defaultBranch)
  return { name: WAITING, head, state: isThere ? 'restart' : 'missing' }
}

async function existingHead(github: GitHub, branch: string): Promise<string> {
  const head = await github.headOf(branch)
  if (head) return head
  throw new Error(`GitHub names the branch ${branch} but does not have it.`)
}
