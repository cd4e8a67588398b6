import { defined } from '../../core/values/defined.js'
import { type ApiOperation, type ApiSchema, answerSchema, findOperation } from './api-description.js'
import { checkRequest } from './check-request.js'
import { completeAnswer } from './complete-answer.js'
import { findMismatches } from './find-mismatches.js'
import type { FoundRoute } from './find-route.js'
import { type PlayedAnswer, type PlayedRequest, refusal } from './route.js'
import type { GitHubState } from './state.js'

export interface WholeAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: unknown
}

/**
 * Does as asked, and completes the answer.
 *
 * @throws Error if the request or the answer does not fit GitHub's description
 */
export function answerRequest(state: GitHubState, route: FoundRoute, request: PlayedRequest, url: URL): WholeAnswer {
  const operation = findOperation(route.name)
  refuse(checkRequest(operation, request), `the request ${route.name}`)
  const accepted = { 'x-accepted-github-permissions': route.needs.replaceAll(' ', '_').replace(':_', '=') }
  if (state.denied.has(route.needs))
    return whole(operation, refusal(403, 'Resource not accessible by integration'), accepted)
  const isWrite = !route.name.startsWith('GET ')
  if (isWrite && state.isArchived) {
    return whole(operation, refusal(403, 'Repository was archived so is read-only.'), accepted)
  }
  const { list, ...answer } = route.answer(state, request)
  if (!list) return whole(operation, answer, accepted)
  const { page, link } = cutPage(list, url)
  return whole(operation, { ...answer, body: page }, { ...accepted, ...defined({ link }) })
}

function whole(operation: ApiOperation, answer: PlayedAnswer, headers: WholeAnswer['headers']): WholeAnswer {
  const { status = 200, body } = answer
  const schema = answerSchema(operation, status)
  if (!schema) {
    // GitHub describes few of the errors that it answers with; every success it does.
    if (status < 300 && body !== undefined) throw new Error(`GitHub describes no answer ${status} here.`)
    return { status, headers, body }
  }
  const complete = completeAnswer(schema as ApiSchema, body)
  refuse(findMismatches(schema, complete), `the answer ${status}`)
  return { status, headers, body: complete }
}

function refuse(mismatches: readonly string[], what: string): void {
  if (mismatches.length > 0) throw new Error(`Not as GitHub’s description has it: ${what}: ${mismatches.join('; ')}`)
}

function cutPage(list: readonly unknown[], url: URL) {
  const size = Math.min(Number(url.searchParams.get('per_page') ?? 30), 100)
  const number = Number(url.searchParams.get('page') ?? 1)
  const page = list.slice((number - 1) * size, number * size)
  if (number * size >= list.length) return { page }
  const next = new URL(url)
  next.searchParams.set('page', String(number + 1))
  return { page, link: `<${next}>; rel="next"` }
}
