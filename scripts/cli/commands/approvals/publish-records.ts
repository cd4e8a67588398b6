import type { PullRequest } from '../../../core/model/pull-request.js'
import type { GitHub } from '../../../github/index.js'
import type { RecordBranch } from './record-branch.js'

/** What was written, and where from. */
export interface PublishedRecords {
  readonly files: ReadonlyMap<string, string>
  /** The pull request whose reviews they rest on. */
  readonly of: PullRequest
}

const TITLE = 'Approvals from reviews'

/**
 * Commits approval records on GitHub, and opens the pull request that brings them onto the default branch, unless they are
 * there or one is open.
 *
 * @returns where they are, in a sentence
 * @throws GitHubFailure with the reason `conflict` if another run was faster: then look at the branch again
 */
export async function publishRecords(
  github: GitHub,
  branch: RecordBranch,
  { files, of }: PublishedRecords,
): Promise<string> {
  const { defaultBranch } = await github.repository()
  const commit = files.size > 0 ? await commitRecords(github, branch, files, of) : undefined
  const committed = commit && `Commit ${commit.slice(0, 12)} on ${branch.name}`
  if (branch.name === defaultBranch) return committed ? `${committed}.` : `All of it is on ${branch.name}.`
  const open = branch.pullRequest
  if (!commit)
    return open
      ? `What is not merged yet waits in pull request ${open.number}: ${open.url}`
      : `All of it is on ${defaultBranch}.`
  const body = bodyOf([...numbersIn(open?.body ?? ''), of.number])
  const { number, url } = open
    ? await github.editPullRequest(open.number, { body })
    : await github.openPullRequest({ title: TITLE, body, head: branch.name, base: defaultBranch })
  return `${committed}, in pull request ${number}: ${url}`
}

async function commitRecords(github: GitHub, branch: RecordBranch, files: PublishedRecords['files'], of: PullRequest) {
  const message = `Approvals of pull request ${of.number}\n\nFrom its reviews, written by “qms approvals import”.`
  const commit = await github.makeCommit({ message, parent: branch.head, files })
  if (branch.state === 'missing') await github.createBranch(branch.name, commit)
  else await github.moveBranch(branch.name, commit, { force: branch.state === 'restart' })
  return commit
}

const LIST = 'Approved in: '

function bodyOf(pullRequests: readonly number[]): string {
  const numbers = [...new Set(pullRequests)].sort((a, b) => a - b)
  return `${LIST}${numbers.map((number) => `#${number}`).join(', ')}

The records below say who approved which exact text in those pull requests. Merge them as they are: \`qms check\` and \`qms verify --github\` compare them with the texts and with the reviews.

“qms approvals import” keeps this pull request up to date.`
}

/** A person who edits the body may take numbers out, and nothing worse happens than that they are missing. */
function numbersIn(body: string): number[] {
  const line = body.split('\n').find((one) => one.startsWith(LIST)) ?? ''
  return [...line.matchAll(/#(\d{1,9})/g)].map(([, digits]) => Number(digits))
}
