import { GitHubFailure } from '../../../github/index.js'

/** What GitHub does not show, in a sentence. */
export interface Unreadable {
  readonly unreadable: string
}

/** @returns the answer, or why the token may not see it; that GitHub cannot be asked at all stays a failure */
export async function orUnreadable<Answer>(asked: Promise<Answer>): Promise<Answer | Unreadable> {
  try {
    return await asked
  } catch (error) {
    const isHidden = error instanceof GitHubFailure && (error.reason === 'permission' || error.reason === 'not found')
    if (isHidden) return { unreadable: error.message }
    throw error
  }
}
