import type { Connection } from './connection.js'
import { GitHubFailure } from './github-failure.js'

/** A file as a commit has it. */
export interface FileAtCommit {
  /** Git's id of its bytes. */
  readonly blob: string
  /** Its bytes; empty if it has more than 1 MB. */
  readonly bytes: Buffer
}

/** Files of commits that a clone may lack: GitHub keeps those of pull requests whose branch is gone. */
export function files({ ask, request, inRepository }: Connection) {
  /** @returns undefined when the commit has no such file, or GitHub no such commit */
  const fileAt = async (path: string, commit: string): Promise<FileAtCommit | undefined> => {
    const question = { about: `${path} at commit ${commit.slice(0, 12)}`, needs: 'contents: read' }
    try {
      return await ask(question, async (repository) => {
        const { data } = await request('GET /repos/{owner}/{repo}/contents/{path}', {
          ...repository,
          path: inRepository(path),
          ref: commit,
        })
        if (Array.isArray(data) || !('content' in data)) return undefined
        return { blob: data.sha, bytes: Buffer.from(data.content, 'base64') }
      })
    } catch (error) {
      if (error instanceof GitHubFailure && error.reason === 'not found') return undefined
      throw error
    }
  }
  return { fileAt }
}
