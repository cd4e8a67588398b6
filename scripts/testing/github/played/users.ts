import { type Routes, refusal } from '../route.js'
import type { GitHubState } from '../state.js'

export const users: Routes = {
  'GET /repos/{owner}/{repo}/collaborators/{username}/permission': {
    needs: 'metadata: read',
    answer: (state, { parameters: { username = '' } }) => {
      const { writers, readers, accounts } = state
      const mayWrite = writers.has(username) || (isMember(state, username) && !readers.has(username))
      const permission = mayWrite ? 'write' : 'read'
      return { body: { permission, role_name: permission, user: user(username, accounts) } }
    },
  },
  'GET /user': {
    needs: 'metadata: read',
    // The token of a workflow belongs to nobody.
    answer: ({ login }) =>
      login.endsWith('[bot]')
        ? refusal(403, 'Resource not accessible by integration')
        : { body: { ...user(login), user_view_type: 'public' } },
  },
}

/** Whom no review calls anything else. */
function isMember({ pullRequests }: GitHubState, login: string): boolean {
  const reviews = [...pullRequests.values()].flatMap((one) => one.reviews).filter(({ by }) => by === login)
  return reviews.every(({ association }) => association === undefined || association === 'MEMBER')
}

/** @returns a user as GitHub gives it; none for an account that is gone */
export function user(login: string | null, accounts: ReadonlyMap<string, number> = new Map()) {
  if (login === null) return null
  const isBot = login.endsWith('[bot]')
  return { login, id: accounts.get(login) ?? idOf(login), type: isBot ? 'Bot' : 'User' }
}

/** The same for the same login, whatever was played before. */
export function idOf(login: string): number {
  return [...login.toLowerCase()].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1_000_003, 7)
}
