import type { Author } from '../core/model/commit.js'
import type { Account, PullRequest } from '../core/model/pull-request.js'
import { defined } from '../core/values/defined.js'
import { type AnsweredAccount, readAccount } from './account.js'
import type { Connection } from './connection.js'
import { GitHubFailure } from './github-failure.js'
import { writeOnce } from './write-once.js'

/** A file that a pull request changes. */
export interface ChangedFile {
  readonly path: string
  /** Where it lay before, if it was renamed. */
  readonly from?: string
}

/** A commit, as GitHub knows it. */
export interface PushedCommit {
  readonly id: string
  /** Its author, if GitHub knows the address; it may be one that people.yml lacks. */
  readonly by?: Account
  /** Its author, and those that its message names with `Co-authored-by:`. */
  readonly authors: readonly Author[]
  readonly committer: Author
  /** First line of the message. */
  readonly subject: string
}

/** A pull request about to be opened, or what becomes of an open one. */
export interface PullRequestDraft {
  readonly title: string
  readonly body: string
  /** The branch with the changes, in this repository. */
  readonly head: string
  readonly base: string
}

/** What GitHub tells of pull requests. */
export function pullRequests({ ask, request, paginate, inRepository, inFolder }: Connection) {
  const needs = 'pull requests: read'
  const questionOf = (number: number) => ({ about: `pull request ${number}`, needs })

  /** @throws GitHubFailure, as all functions here, with the reason in words */
  const pullRequest = (number: number) =>
    ask(questionOf(number), async (repository) => {
      const route = 'GET /repos/{owner}/{repo}/pulls/{pull_number}'
      return readPullRequest((await request(route, { ...repository, pull_number: number })).data)
    })
  /** @returns the open one from a branch of this repository; the first, if there are several */
  const openPullRequestFrom = (head: string) =>
    ask({ about: `the open pull requests from ${head}`, needs }, async (repository) => {
      const found = { ...repository, head: `${repository.owner}:${head}`, state: 'open', per_page: 1 } as const
      const { data } = await request('GET /repos/{owner}/{repo}/pulls', found)
      return data[0] && readPullRequest(data[0])
    })
  /** @returns the pull requests that brought a commit */
  const pullRequestsOf = (commit: string) =>
    ask({ about: `the pull requests of commit ${commit.slice(0, 12)}`, needs }, async (repository) => {
      const route = 'GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls'
      return (await paginate(route, { ...repository, commit_sha: commit, per_page: 100 })).map(readPullRequest)
    })
  /** @throws GitHubFailure also if there may be more than GitHub tells of */
  const filesOf = (number: number) =>
    ask({ about: `the files of pull request ${number}`, needs }, async (repository) => {
      const route = 'GET /repos/{owner}/{repo}/pulls/{pull_number}/files'
      const files = await paginate(route, { ...repository, pull_number: number, per_page: 100 })
      if (files.length >= MOST_FILES) throw new GitHubFailure('refused', tooManyFiles(number))
      return files.flatMap((file): ChangedFile[] => {
        const [path, from] = [inFolder(file.filename), inFolder(file.previous_filename ?? '')]
        return path === undefined ? [] : [{ path, ...(from && { from }) }]
      })
    })
  /** @returns its commits, oldest first: GitHub tells of at most MOST_COMMITS */
  const commitsOf = (number: number) =>
    ask({ about: `the commits of pull request ${number}`, needs }, async (repository) => {
      const route = 'GET /repos/{owner}/{repo}/pulls/{pull_number}/commits'
      return (await paginate(route, { ...repository, pull_number: number, per_page: 100 })).map(readCommit)
    })
  /** @returns the commits up to one that touched a file, newest first */
  const commitsTouching = (path: string, upTo: string) =>
    ask({ about: `the commits of ${path}`, needs: 'contents: read' }, async (repository) => {
      const touching = { ...repository, path: inRepository(path), sha: upTo, per_page: 100 }
      return (await paginate('GET /repos/{owner}/{repo}/commits', touching)).map(readCommit)
    })
  /** There is never more than one from a branch: if one is open already, that is returned. */
  const openPullRequest = (draft: PullRequestDraft) =>
    writeOnce(
      () =>
        ask({ about: `a new pull request from ${draft.head}`, needs: 'pull requests: write' }, async (repository) =>
          readPullRequest((await request('POST /repos/{owner}/{repo}/pulls', { ...repository, ...draft })).data),
        ),
      () => openPullRequestFrom(draft.head),
    )
  const editPullRequest = (number: number, changed: Partial<Pick<PullRequestDraft, 'title' | 'body'>>) =>
    ask({ ...questionOf(number), needs: 'pull requests: write' }, async (repository) => {
      const route = 'PATCH /repos/{owner}/{repo}/pulls/{pull_number}'
      return readPullRequest((await request(route, { ...repository, pull_number: number, ...changed })).data)
    })
  return {
    pullRequest,
    openPullRequestFrom,
    pullRequestsOf,
    filesOf,
    commitsOf,
    commitsTouching,
    openPullRequest,
    editPullRequest,
  }
}

const MOST_FILES = 3000
export const MOST_COMMITS = 250

function tooManyFiles(number: number): string {
  return `Pull request ${number} changes ${MOST_FILES} files or more, and GitHub names no more than those: what else it changes is unknown.`
}

/** What one pull request and an entry of a list have in common. */
interface AnsweredPullRequest {
  readonly number: number
  readonly title: string
  readonly body: string | null
  readonly state: string
  readonly draft?: boolean
  readonly user: AnsweredAccount | null
  readonly head: { readonly sha: string; readonly ref: string; readonly repo: { readonly full_name: string } | null }
  readonly base: { readonly sha: string; readonly ref: string; readonly repo: { readonly full_name: string } }
  readonly html_url: string
  readonly merged_at: string | null
  readonly merge_commit_sha: string | null
}

function readPullRequest(answer: AnsweredPullRequest): PullRequest {
  const { number, title, user, head, base, merged_at: at, merge_commit_sha: commit } = answer
  return {
    number,
    title,
    body: answer.body ?? '',
    ...defined({ by: readAccount(user) }),
    isOpen: answer.state === 'open',
    isDraft: answer.draft ?? false,
    head: head.sha,
    headBranch: head.ref,
    isFromFork: head.repo?.full_name !== base.repo.full_name,
    base: base.ref,
    baseCommit: base.sha,
    url: answer.html_url,
    // Before a merge GitHub gives the name of a trial merge.
    ...(at && commit && { merged: { commit, at } }),
  }
}

interface AnsweredCommit {
  readonly sha: string
  readonly author: Partial<AnsweredAccount> | null
  readonly commit: {
    readonly author: { readonly name?: string; readonly email?: string } | null
    readonly committer: { readonly name?: string; readonly email?: string } | null
    readonly message: string
  }
}

const CO_AUTHOR = /^co-authored-by:([^<]*)<([^>]*)>\s*$/i

function readCommit({ sha, author, commit }: AnsweredCommit): PushedCommit {
  const { name = '', email = '' } = commit.author ?? {}
  const [subject = '', ...lines] = commit.message.split('\n')
  const coAuthors = lines.map((line) => CO_AUTHOR.exec(line)).filter((match) => match !== null)
  const authors = coAuthors.map(([, name = '', email = '']) => ({ name: name.trim(), email }))
  const by =
    author?.login === undefined || author.id === undefined
      ? undefined
      : readAccount({ ...author, login: author.login, id: author.id })
  const committer = { name: commit.committer?.name ?? '', email: commit.committer?.email ?? '' }
  return { id: sha, ...defined({ by }), authors: [{ name, email }, ...authors], committer, subject }
}
