import type { Connection } from './connection.js'

/** Under which the workflows of a repository write in it, and in no other. GitHub starts no workflow for what it pushes. */
export const WORKFLOW_ACCOUNT = 'github-actions[bot]'

export type Users = ReturnType<typeof users>

/** Who asks. */
export function users({ ask, graphql }: Connection) {
  let known: Promise<string> | undefined
  /** @returns the login behind the token, also of a workflow or an app, which the other API does not tell */
  const login = (): Promise<string> => {
    known ??= ask({ about: 'the owner of the token', needs: 'none' }, async () => {
      const { viewer } = await graphql<{ viewer: { login: string } }>('query { viewer { login databaseId } }')
      return viewer.login
    })
    return known
  }
  return { login }
}
