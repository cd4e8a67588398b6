import { GitHubFailure } from '../../../github/index.js'

/** What GitHub does not show, in a sentence. */
export interface Unreadable {
  readonly unreadable: string
  /** Whether the plan lacks it, which no permission helps. */
  readonly isPlanLimit: boolean
}

/** @returns the answer, or why the token may not see it; that GitHub cannot be asked at all stays a failure */
export async function orUnreadable<Answer>(asked: Promise<Answer>): Promise<Answer | Unreadable> {
  try {
    return await asked
  } catch (error) {
    const isHidden = error instanceof GitHubFailure && HIDDEN.has(error.reason)
    if (isHidden) return { unreadable: error.message, isPlanLimit: error.reason === 'plan' }
    throw error
  }
}

const HIDDEN: ReadonlySet<GitHubFailure['reason']> = new Set(['permission', 'not found', 'plan'] as const)
