import type { PullRequest } from '../../../core/model/pull-request.js'
import type { GitHub } from '../../../github/index.js'
import { decisiveReviews } from '../../../subjects/approval/from-pull-requests/decisive-reviews.js'
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
 * One that is approved takes no more: GitHub may take an approval back with each new commit, and it would never be merged.
 *
 * @returns where they are, in a sentence, and whether they were written just now
 * @throws GitHubFailure with the reason `conflict` if another run was faster: then look at the branch again
 */
export async function publishRecords(
  github: GitHub,
  branch: RecordBranch,
  { files, of }: PublishedRecords,
): Promise<{ readonly message: string; readonly isWritten: boolean }> {
  const { defaultBranch } = await github.repository()
  const { pullRequest: open } = branch
  if (open && files.size > 0 && (await isApproved(github, open))) {
    const lists = { ...listsIn(open.body), later: [...listsIn(open.body).later, of.number] }
    const { number, url } = await github.editPullRequest(open.number, { body: bodyOf(lists) })
    return { message: `${LATER} ${number}: ${url}`, isWritten: false }
  }
  const commit = files.size > 0 ? await commitRecords(github, branch, files, of) : undefined
  const committed = commit && `Commit ${commit.slice(0, 12)} on ${branch.name}`
  if (branch.name === defaultBranch)
    return { message: committed ? `${committed}.` : `All of it is on ${branch.name}.`, isWritten: commit !== undefined }
  if (!commit) {
    const waits = open && `What is not merged yet waits in pull request ${open.number}: ${open.url}`
    return { message: waits ?? `All of it is on ${defaultBranch}.`, isWritten: false }
  }
  const { approved, later } = listsIn(open?.body ?? '')
  const body = bodyOf({ approved: [...approved, of.number], later: later.filter((one) => one !== of.number) })
  const { number, url } = open
    ? await github.editPullRequest(open.number, { body })
    : await github.openPullRequest({ title: TITLE, body, head: branch.name, base: defaultBranch })
  return { message: `${committed}, in pull request ${number}: ${url}`, isWritten: true }
}

const LATER =
  'These records come with the next run after the merge of a pull request that is approved already, and whose approval a new commit would take back: pull request'

async function isApproved(github: GitHub, { number, head }: PullRequest): Promise<boolean> {
  const reviews = decisiveReviews(await github.reviewsOf(number))
  return reviews.some((one) => one.state === 'approved' && one.mayWrite && one.head === head)
}

async function commitRecords(github: GitHub, branch: RecordBranch, files: PublishedRecords['files'], of: PullRequest) {
  const message = `Approvals of pull request ${of.number}\n\nFrom its reviews, written by “qms approvals import”.`
  const commit = await github.makeCommit({ message, parent: branch.head, files })
  if (branch.state === 'missing') await github.createBranch(branch.name, commit)
  else await github.moveBranch(branch.name, commit, { force: branch.state === 'restart' })
  return commit
}

/** Numbers of pull requests: those whose approvals are here, and those whose approvals come after the merge. */
interface Lists {
  readonly approved: readonly number[]
  readonly later: readonly number[]
}

/** qms-approvals.yml reads the second when the pull request is merged. */
const LISTS: Readonly<Record<keyof Lists, string>> = { approved: 'Approved in: ', later: 'Still to come: ' }

function bodyOf({ approved, later }: Lists): string {
  return `${lineOf('approved', approved)}${later.length > 0 ? `\n\n${lineOf('later', later)}` : ''}

The records below say who approved which exact text in those pull requests. Merge them as they are: \`qms check\` and \`qms verify --github\` compare them with the texts and with the reviews.

“qms approvals import” keeps this pull request up to date.`
}

/** A person who edits the body may take numbers out, and nothing worse happens than that they are missing. */
function listsIn(body: string): Lists {
  const numbers = (list: keyof Lists) => {
    const line = body.split('\n').find((one) => one.startsWith(LISTS[list])) ?? ''
    return [...line.matchAll(/#(\d{1,9})/g)].map(([, digits]) => Number(digits))
  }
  return { approved: numbers('approved'), later: numbers('later') }
}

function lineOf(list: keyof Lists, pullRequests: readonly number[]): string {
  const numbers = [...new Set(pullRequests)].sort((a, b) => a - b)
  return LISTS[list] + numbers.map((number) => `#${number}`).join(', ')
}
