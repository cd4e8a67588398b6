import { Octokit } from '@octokit/core'
import { paginateRest } from '@octokit/plugin-paginate-rest'
import { retry } from '@octokit/plugin-retry'
import { throttling } from '@octokit/plugin-throttling'
import { defined } from '../core/values/defined.js'
import { describeFailure, type Question } from './describe-failure.js'
import { GitHubFailure } from './github-failure.js'
import { unpaced } from './pace.js'
import type { RepositoryName } from './repository-name.js'

/** Which repository to ask, and as whom. */
export interface ConnectionOptions {
  readonly token: string | undefined
  /** As people write it: `owner/name`. It may have been renamed since. */
  readonly repository: RepositoryName
  /** Where in the repository the paths begin, such as `quality/`; empty for its root. */
  readonly folder?: string | undefined
  /** GitHub's, unless it is an Enterprise Server: `https://github.example.org/api/v3`. */
  readonly apiUrl?: string | undefined
  /** How long a second of waiting takes, in milliseconds: 0 in tests, which then wait for nothing. */
  readonly second?: number | undefined
  /** After so many milliseconds without an answer a request counts as lost. */
  readonly timeout?: number | undefined
}

/** Where the repository is by now, to spread into the parameters of a request. */
interface RepositoryParameters {
  readonly owner: string
  readonly repo: string
}

/** A way to ask GitHub about one repository. */
export interface Connection {
  readonly request: Client['request']
  /** For what GitHub tells in no other way. */
  readonly graphql: Client['graphql']
  /** Asks for all pages, 100 things on each. */
  readonly paginate: Client['paginate']
  /** @throws GitHubFailure that says in a sentence why there is no answer */
  ask<Answer>(question: Question, how: (repository: RepositoryParameters) => Promise<Answer>): Promise<Answer>
  /** @returns the path as GitHub has it */
  inRepository(path: string): string
  /** @returns the path as we have it; nothing for a file outside of our folder */
  inFolder(path: string): string | undefined
  /** The repository itself, asked once: under the name that it has now. */
  repository(): Promise<RepositoryFacts>
}

export interface RepositoryFacts extends RepositoryName {
  readonly defaultBranch: string
  readonly isArchived: boolean
  readonly hasIssues: boolean
  /** Its page. */
  readonly url: string
}

const Client = Octokit.plugin(paginateRest, retry, throttling)
type Client = InstanceType<typeof Client>

const ATTEMPTS_AFTER_THE_FIRST = 3
/** A scheduled run is repeated anyway: rather fail than wait longer. */
const LONGEST_WAIT_SECONDS = 120
const TIMEOUT_MS = 30_000

/** Opens no connection yet: the first question does. */
export function connect(options: ConnectionOptions): Connection {
  const { owner, name } = options.repository
  const { request, paginate, graphql } = buildClient(options)
  let known: Promise<RepositoryFacts> | undefined

  const translate = async <Answer>(question: Question, how: () => Promise<Answer>): Promise<Answer> => {
    if (!options.token) throw new GitHubFailure('token', NO_TOKEN)
    try {
      return await how()
    } catch (error) {
      throw describeFailure(error, question, `${owner}/${name}`)
    }
  }
  // Asked first, and by reading: a renamed repository answers with another name, to which writing then goes at once.
  const repository = () => {
    known ??= translate({ about: `the repository ${owner}/${name}`, needs: 'metadata: read' }, async () => {
      const { data } = await request('GET /repos/{owner}/{repo}', { owner, repo: name })
      return {
        owner: data.owner.login,
        name: data.name,
        defaultBranch: data.default_branch,
        isArchived: data.archived,
        hasIssues: data.has_issues,
        url: data.html_url,
      }
    })
    // A failure is not remembered: the next question may be answered.
    known.catch(() => {
      known = undefined
    })
    return known
  }
  const ask: Connection['ask'] = async (question, how) => {
    const place = await repository()
    return translate(question, () => how({ owner: place.owner, repo: place.name }))
  }
  const { folder = '' } = options
  const inRepository = (path: string) => `${folder}${path}`
  const inFolder = (path: string) => (path.startsWith(folder) ? path.slice(folder.length) : undefined)
  return { request, paginate, graphql, ask, repository, inRepository, inFolder }
}

const NO_TOKEN =
  'There is no token to ask GitHub with. Set GITHUB_TOKEN (or GH_TOKEN): in a workflow to ${{ github.token }}, by hand to one made under https://github.com/settings/tokens, or run “export GH_TOKEN=$(gh auth token)”.'

function buildClient({ token, apiUrl, second = 1000, timeout = TIMEOUT_MS }: ConnectionOptions): Client {
  const isWorthIt = (seconds: number, _request: unknown, _client: unknown, attempts: number) =>
    seconds <= LONGEST_WAIT_SECONDS && attempts < ATTEMPTS_AFTER_THE_FIRST
  const client = new Client({
    auth: token,
    userAgent: 'qms-kit',
    ...defined({ baseUrl: apiUrl?.replace(/\/+$/, '') }),
    log: { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} },
    request: {
      fetch: (url: string, init: RequestInit) => fetch(url, { ...init, signal: AbortSignal.timeout(timeout) }),
    },
    // What throttling waits for, retry leaves alone.
    retry: {
      doNotRetry: [400, 401, 403, 404, 409, 410, 422, 429, 451],
      retries: ATTEMPTS_AFTER_THE_FIRST,
      retryAfterBaseValue: second,
    },
    throttle: {
      onRateLimit: isWorthIt,
      onSecondaryRateLimit: isWorthIt,
      retryAfterBaseValue: second,
      ...(second === 0 && unpaced),
    },
  })
  client.hook.before('request', (request) => {
    // Whether something was created before an answer got lost, only a look tells: see writeOnce.
    if (request.method === 'POST') request.request = { ...request.request, retries: 0 }
  })
  return client
}
