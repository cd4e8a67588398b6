import type { PullRequest } from '../../../core/model/pull-request.js'
import { describeRepository, findCommit, findMergeBase } from '../../../core/read/index.js'
import type { GitHub } from '../../../github/index.js'
import { Misuse } from '../../command/misuse.js'

/** A pull request whose texts are in force, or may come into it. */
export type MergedPullRequest = PullRequest & Required<Pick<PullRequest, 'merged'>>

/**
 * @returns the pull request, whose merge is a part of what lies in the folder
 * @throws Misuse if it is not merged, went elsewhere, or this clone does not have the merge
 */
export async function mergedPullRequest(github: GitHub, root: string, number: number): Promise<MergedPullRequest> {
  const pullRequest = await github.pullRequest(number)
  const { merged, base } = pullRequest
  if (!merged) {
    throw new Misuse(
      pullRequest.isOpen
        ? `Pull request ${number} is not merged yet. Its approvals count for the text that is merged: run this again then.`
        : `Pull request ${number} was closed without being merged, so there is no text to approve.`,
    )
  }
  const { defaultBranch } = await github.repository()
  if (base !== defaultBranch) {
    throw new Misuse(
      `Pull request ${number} was merged into ${base}, and only what is on ${defaultBranch} comes into force. Import the pull request that brings it there.`,
    )
  }
  await refuseMissing(root, number, merged.commit)
  return { ...pullRequest, merged }
}

async function refuseMissing(root: string, number: number, commit: string): Promise<void> {
  const merge = `the commit ${commit.slice(0, 12)}, as which pull request ${number} was merged`
  if (!(await findCommit(root, commit))) {
    const shallow = describeRepository(root).isShallow
      ? ' It has only part of the history: run “git fetch --unshallow”, or set “fetch-depth: 0” in the workflow.'
      : ' Run “git pull” first.'
    throw new Misuse(`This clone does not have ${merge}.${shallow}`)
  }
  if ((await findMergeBase(root, commit)) !== commit) {
    throw new Misuse(
      `What is checked out here does not build on ${merge}. Change to the default branch and run “git pull”.`,
    )
  }
}
