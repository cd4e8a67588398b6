import { defined } from '../../core/values/defined.js'
import type { GitHubState } from './state.js'

/** A request, after its address and its body were found to fit GitHub's description. */
export interface PlayedRequest {
  readonly parameters: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string>>
  // biome-ignore lint/suspicious/noExplicitAny: the description of the API has said what it holds
  readonly body: any
}

/** What GitHub answers: the fields that matter, which are completed; a list is cut into pages. */
export interface PlayedAnswer {
  readonly status?: number
  readonly body?: unknown
  readonly list?: readonly unknown[]
}

export interface Route {
  /** The permission that a token needs. */
  readonly needs: string
  answer(state: GitHubState, request: PlayedRequest): PlayedAnswer
}

/** By method and path as GitHub's description has them: `GET /repos/{owner}/{repo}/issues`. */
export type Routes = Readonly<Record<string, Route>>

export function refusal(status: number, message: string, errors?: readonly object[]): PlayedAnswer {
  const documentation_url = 'https://docs.github.com/rest'
  return { status, body: { message, documentation_url, ...defined({ errors }) } }
}

export const notFound = refusal(404, 'Not Found')
