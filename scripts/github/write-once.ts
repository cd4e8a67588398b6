import { GitHubFailure } from './github-failure.js'

const ATTEMPTS = 3

/**
 * Creates something that may exist once only. If an answer is lost, it looks whether the thing was created before it tries again.
 *
 * @param find looks for what may have been created
 * @throws GitHubFailure
 */
export async function writeOnce<Thing>(
  write: () => Promise<Thing>,
  find: () => Promise<Thing | undefined>,
): Promise<Thing> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await write()
    } catch (error) {
      if (!(error instanceof GitHubFailure) || error.reason !== 'unanswered' || attempt === ATTEMPTS) throw error
      const found = await find()
      if (found) return found
    }
  }
}
