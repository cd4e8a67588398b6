import type { Connection } from './connection.js'
import { GitHubFailure } from './github-failure.js'

/** Who asks. */
export function users({ ask, request }: Connection) {
  /** @returns the login behind the token; nothing for the token of a workflow, which belongs to no person */
  const login = async (): Promise<string | undefined> => {
    try {
      return await ask(
        { about: 'the owner of the token', needs: 'none' },
        async () => (await request('GET /user')).data.login,
      )
    } catch (error) {
      if (error instanceof GitHubFailure && error.reason === 'permission') return undefined
      throw error
    }
  }
  return { login }
}
