import { sha256 } from '../../../core/bytes/digest.js'
import type { RepositoryFacts } from '../../../github/index.js'
import type { ReadingPlace } from '../../../subjects/change/report/reading-place.js'

/**
 * @param head the latest commit of the pull request
 * @param inRepository says where in the repository a file of ours lies
 * @returns where GitHub shows a pull request and its files; those of a fork, too, by their commit
 */
export function pullRequestPlace(
  { url }: RepositoryFacts,
  pullRequest: { readonly number: number; readonly head: string },
  inRepository: (path: string) => string,
): ReadingPlace {
  const page = `${url}/pull/${pullRequest.number}`
  return {
    url: page,
    file: (path) =>
      `${url}/blob/${pullRequest.head}/${inRepository(path).split('/').map(encodeURIComponent).join('/')}`,
    // GitHub calls the place of a file so.
    changesOf: (path) => `${page}/files#diff-${sha256(Buffer.from(inRepository(path)))}`,
  }
}
