import { GitHubFailure } from './github-failure.js'

/** As octokit throws it. */
interface FailedRequest extends Error {
  readonly status: number
  readonly request: { readonly url: string }
  /** Missing if there was no answer at all. */
  readonly response?: {
    readonly headers: { readonly [name: string]: unknown }
    readonly data?: { readonly message?: string; readonly errors?: readonly (string | Refused)[] }
  }
}

/** A part of a request that GitHub does not take. */
interface Refused {
  readonly message?: string
  readonly field?: string
  readonly value?: unknown
}

/** What was asked of GitHub, in words for people. */
export interface Question {
  /** Such as `the reviews of pull request 41`. */
  readonly about: string
  /** The permission that a token needs for it, as GitHub names it: `pull requests: read`. */
  readonly needs: string
}

/** Says in one sentence why GitHub did not answer, and what to do. Anything that is not a failure of GitHub's stays as it is. */
export function describeFailure(error: unknown, question: Question, repository: string): unknown {
  if (!isFailedRequest(error)) return error
  const describe = DESCRIPTIONS.find(({ fits }) => fits(error))
  if (!describe) return error
  return new GitHubFailure(describe.reason, describe.say(error, question, repository), { cause: error })
}

function isFailedRequest(error: unknown): error is FailedRequest {
  return error instanceof Error && 'status' in error && 'request' in error
}

interface Description {
  readonly reason: GitHubFailure['reason']
  fits(error: FailedRequest): boolean
  say(error: FailedRequest, question: Question, repository: string): string
}

/** The first that fits is meant. */
const DESCRIPTIONS: readonly Description[] = [
  {
    reason: 'unanswered',
    fits: (error) => error.response === undefined,
    say: (error) =>
      `${new URL(error.request.url).host} could not be reached: ${wordsOf(error)}. Check the network, then run this again.`,
  },
  {
    reason: 'unanswered',
    fits: ({ status }) => status >= 500,
    say: ({ status }, { about }) =>
      `GitHub could not answer when asked for ${about} (${status}), several times. Run this again later; https://www.githubstatus.com says how GitHub is.`,
  },
  {
    reason: 'token',
    fits: ({ status }) => status === 401,
    say: () =>
      'GitHub does not accept the token in GITHUB_TOKEN or GH_TOKEN: it is mistyped, has expired or was revoked. Make a new one.',
  },
  {
    reason: 'limit',
    fits: (error) => error.response?.headers['x-ratelimit-remaining'] === '0',
    say: (error) =>
      `The token has used up the requests that GitHub allows it, until ${timeOf(error.response?.headers['x-ratelimit-reset'])}. Run this again then.`,
  },
  {
    reason: 'limit',
    fits: ({ status, message }) => status === 429 || /secondary rate|abuse/i.test(message),
    say: () => 'GitHub asks to slow down, even after waiting. Run this again in an hour, or less often.',
  },
  {
    reason: 'refused',
    fits: ({ status, message }) => status === 403 && /archived/i.test(message),
    say: (_error, _question, repository) =>
      `The repository ${repository} is archived, so nothing can be written in it. Its administrator can unarchive it.`,
  },
  {
    reason: 'refused',
    fits: ({ status, message }) => status === 403 && /locked/i.test(message),
    say: (_error, { about }) =>
      `The conversation is locked, so GitHub refuses ${about}. Unlock it, or leave it as it is.`,
  },
  {
    reason: 'refused',
    fits: ({ status, message }) => status === 403 && /not permitted to create/i.test(message),
    say: () =>
      'Workflows may not open pull requests in this repository. Turn on “Allow GitHub Actions to create and approve pull requests” under Settings, Actions, General, or let records be committed: “approvals: commit” under “github” in qms.yml.',
  },
  {
    reason: 'conflict',
    fits: ({ status, message }) => status === 422 && /not a fast forward|already exists/i.test(message),
    say: (_error, { about }) => `GitHub refuses ${about}: another change was faster. Run this again.`,
  },
  {
    reason: 'plan',
    fits: ({ status, message }) => status === 403 && /upgrade to github/i.test(message),
    say: (_error, { about }) =>
      `GitHub has ${about} only in public repositories, or in a plan that is paid for: the Free plan does not have it in private ones.`,
  },
  {
    reason: 'permission',
    fits: ({ status }) => status === 403,
    say: (error, { about, needs }) =>
      `The token may not ask for ${about}: it needs the permission “${acceptedPermissions(error) ?? needs}”. In a workflow, add it under “permissions”.`,
  },
  {
    reason: 'not found',
    fits: ({ status }) => status === 404,
    say: (_error, { about }, repository) =>
      `GitHub does not show ${about.includes(repository) ? about : `${about} in ${repository}`}: it is not there, or the token may not see it.`,
  },
  {
    reason: 'gone',
    fits: ({ status, message }) => status === 410 && /disabled/i.test(message),
    say: (_error, _question, repository) =>
      `Issues are turned off in ${repository}. Turn them on: Settings, General, Features, Issues.`,
  },
  {
    reason: 'gone',
    fits: ({ status }) => status === 410,
    say: (_error, { about }) => `GitHub had ${about}, but it was deleted.`,
  },
  {
    reason: 'refused',
    fits: ({ status }) => status >= 400,
    say: (error, { about }) => `GitHub refuses ${about}: ${wordsOf(error)}.`,
  },
]

/** Such as `issues=write; pull_requests=write`, if GitHub says so. */
function acceptedPermissions({ response }: FailedRequest): string | undefined {
  const said = response?.headers['x-accepted-github-permissions']
  return said ? String(said).replaceAll('_', ' ').replaceAll('=', ': ').replaceAll(';', ' or ') : undefined
}

/** GitHub's own words, without the address of its documentation and the full stop. */
function wordsOf({ message, response }: FailedRequest): string {
  const errors = (response?.data?.errors ?? []).map(refusedInWords)
  const said = `${response?.data?.message ?? message}${errors.length > 0 ? ` (${errors.join('; ')})` : ''}`
  return said.slice(0, 500).split(/\s+/).join(' ').trim().replace(/\.$/, '')
}

function refusedInWords(error: string | Refused): string {
  if (typeof error === 'string') return error
  return error.message ?? [error.field, error.value].filter((part) => part !== undefined).join(': ')
}

/** Without a locale: `14:05 UTC`. */
function timeOf(seconds: unknown): string {
  const moment = new Date(Number(seconds) * 1000)
  return Number.isNaN(moment.getTime()) ? 'later' : `${moment.toISOString().slice(11, 16)} UTC`
}
