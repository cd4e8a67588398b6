import type { Review } from '../core/model/pull-request.js'
import { defined } from '../core/values/defined.js'
import { type AnsweredAccount, readAccount } from './account.js'
import type { Connection } from './connection.js'
import { GitHubFailure } from './github-failure.js'

/** What people said of pull requests. */
export function reviews({ ask, request, paginate }: Connection) {
  /** @returns whether GitHub lets an account write; undefined when it does not tell */
  const mayWrite = (username: string): Promise<boolean | undefined> =>
    ask({ about: `what ${username} may do`, needs: 'metadata: read' }, async (repository) => {
      const route = 'GET /repos/{owner}/{repo}/collaborators/{username}/permission'
      const { data } = await request(route, { ...repository, username })
      return data.permission === 'admin' || data.permission === 'write'
    }).catch((error: unknown) => {
      if (error instanceof GitHubFailure && error.reason === 'not found') return false
      if (error instanceof GitHubFailure && error.reason === 'permission') return undefined
      throw error
    })
  /** @returns the reviews that were handed in, oldest first; of a dismissed one only that it was */
  const reviewsOf = (pullRequest: number) =>
    ask({ about: `the reviews of pull request ${pullRequest}`, needs: 'pull requests: read' }, async (repository) => {
      const route = 'GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews'
      const answers = await paginate(route, { ...repository, pull_number: pullRequest, per_page: 100 })
      const known = new Map<string, Promise<boolean | undefined>>()
      const isWriter = (login: string) => {
        const asked = known.get(login) ?? mayWrite(login)
        known.set(login, asked)
        return asked
      }
      return (await Promise.all(answers.map((answer) => readReview(answer, isWriter)))).flat()
    })
  return { reviewsOf }
}

/** A member may hide that they are one, and may have the right to read only: this decides where GitHub does not tell more. */
const INSIDERS: ReadonlySet<string> = new Set(['OWNER', 'MEMBER', 'COLLABORATOR'])

const STATES: Readonly<Record<string, Review['state']>> = {
  APPROVED: 'approved',
  CHANGES_REQUESTED: 'changes requested',
  COMMENTED: 'commented',
  DISMISSED: 'dismissed',
}

interface AnsweredReview {
  readonly id: number | bigint
  readonly user: AnsweredAccount | null
  readonly author_association: string
  readonly state: string
  readonly commit_id: string | null
  readonly submitted_at?: string
}

/** One that is still being written has neither a known state nor a time. */
async function readReview(
  { id, user, author_association, state, commit_id, submitted_at: at }: AnsweredReview,
  isWriter: (login: string) => Promise<boolean | undefined>,
): Promise<Review[]> {
  const known = STATES[state]
  if (!known || !at) return []
  const by = readAccount(user)
  const isInsider = INSIDERS.has(author_association)
  const isAsked = by !== undefined && !by.isBot && known === 'approved' && author_association !== 'OWNER'
  const mayWrite = isAsked ? ((await isWriter(by.login)) ?? isInsider) : isInsider
  return [
    {
      id: Number(id),
      state: known,
      at,
      mayWrite,
      ...defined({ by }),
      ...(commit_id && { head: commit_id }),
    },
  ]
}
