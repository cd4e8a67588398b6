import type { Qms } from '../../../core/model/qms.js'
import { readBlobs } from '../../../core/read/index.js'
import { Misuse } from '../../command/misuse.js'

/**
 * @param what the content is of, for people
 * @throws Misuse if this clone does not have it, with what to fetch
 */
export async function readBlob(root: string, { repository }: Qms, blob: string, what: string): Promise<Buffer> {
  if (!repository.isGit) {
    throw new Misuse(`This folder is in no git repository, so the text of ${what} cannot be shown: git keeps it.`)
  }
  for await (const { bytes } of readBlobs(root, [blob])) if (bytes) return bytes
  throw new Misuse(
    repository.isShallow
      ? `The text of ${what} is not in this clone, which has only part of the history. Run “git fetch --unshallow” first.`
      : `git does not have the text of ${what} (${blob}). Fetch the branch or tag that holds it.`,
  )
}
