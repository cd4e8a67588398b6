import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { answerRequest } from './answer-request.js'
import type { Cut } from './disturbance.js'
import { findRoute } from './find-route.js'
import { idOf } from './played/users.js'
import type { GitHubState, PlayedIssue } from './state.js'

/** A request that reached the played GitHub. */
export interface SeenRequest {
  /** `POST /repos/{owner}/{repo}/issues` */
  readonly route: string
  /** With its query. */
  readonly address: string
  readonly body: unknown
}

interface Play {
  readonly state: GitHubState
  readonly seen: SeenRequest[]
  /** What did not fit GitHub's description. */
  readonly faults: string[]
  cutFor(route: string): Cut | undefined
}

/** Serves the played GitHub on a free port. */
export async function serveGitHub(play: Play) {
  const server = createServer((request, response) => {
    handle(play, request, response).catch((error: Error) => {
      play.faults.push(error.message)
      // 422 is what nobody asks again.
      send(response, 422, {}, { message: error.message })
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return { url: `http://127.0.0.1:${port}`, close }
}

async function handle(play: Play, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { state } = play
  const url = new URL(request.url ?? '/', `http://${request.headers.host}`)
  const body = await readBody(request)
  if (request.headers.authorization !== `token ${TOKEN}`) return send(response, 401, {}, { message: 'Bad credentials' })
  const [, owner, name] = /^\/repos\/([^/]+)\/([^/]+)/.exec(url.pathname) ?? []
  if (state.formerNames.includes(`${owner}/${name}`)) {
    const location = `${url.origin}${url.pathname.replace(/^\/repos\/[^/]+\/[^/]+/, '/repositories/1')}${url.search}`
    return send(response, request.method === 'GET' ? 301 : 307, { location }, { message: 'Moved Permanently' })
  }
  const path = url.pathname.replace(/^\/repositories\/1(?=\/|$)/, `/repos/${state.owner}/${state.name}`)
  if (request.method === 'POST' && path === '/graphql') return send(response, 200, {}, answerGraphQl(state, body))
  const moved = findTransferred(state, path)
  if (moved === 'here') return send(response, 301, { location: `${url.origin}${path.replace(state.name, OTHER)}` }, {})
  const route = findRoute(request.method ?? '', path)
  if (!route) throw new Error(`Nobody plays ${request.method} ${path}.`)
  const { parameters } = route
  play.seen.push({ route: route.name, address: url.pathname + url.search, body })
  const cut = play.cutFor(route.name)
  if (cut && !cut.isAfterWriting) return cutOff(response, cut)
  const { owner: asked = state.owner, repo = state.name } = parameters
  if (moved) {
    const answer = answerRequest(
      { ...state, name: OTHER, issues: new Map([[moved.number, moved]]) },
      route,
      { parameters, query: {}, body },
      url,
    )
    return send(response, answer.status, answer.headers, answer.body)
  }
  if (asked !== state.owner || repo !== state.name) {
    return send(response, 404, {}, { message: 'Not Found' })
  }
  const answer = answerRequest(state, route, { parameters, query: Object.fromEntries(url.searchParams), body }, url)
  if (cut) return cutOff(response, cut)
  send(response, answer.status, answer.headers, answer.body)
}

/** The repository to which issues are moved. */
const OTHER = 'elsewhere'

/** @returns the issue, in the repository to which it was moved; `here` where it was */
function findTransferred({ owner, name, transferred }: GitHubState, path: string): PlayedIssue | 'here' | undefined {
  const [, repository, number] = /^\/repos\/([^/]+\/[^/]+)\/issues\/(\d+)$/.exec(path) ?? []
  const issue = transferred.get(Number(number))
  if (!issue) return undefined
  return repository === `${owner}/${name}` ? 'here' : issue
}

/** GitHub describes this part of its API apart, and we ask it one thing. */
function answerGraphQl({ login, accounts }: GitHubState, body: unknown) {
  const { query } = body as { query: string }
  if (query !== 'query { viewer { login databaseId } }') throw new Error(`Nobody plays the question “${query}”.`)
  return { data: { viewer: { login, databaseId: accounts.get(login) ?? idOf(login) } } }
}

/** The one that the played GitHub accepts. */
export const TOKEN = 'token-for-tests'

async function readBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  const text = Buffer.concat(chunks).toString()
  return text ? JSON.parse(text) : undefined
}

function cutOff(response: ServerResponse, { status, headers = {}, message, isSilent }: Cut): void {
  if (isSilent) return
  if (status === undefined) response.socket?.destroy()
  else send(response, status, headers, { message })
}

function send(
  response: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string>>,
  body: unknown,
): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers })
  response.end(status === 204 || body === undefined ? undefined : JSON.stringify(body))
}
