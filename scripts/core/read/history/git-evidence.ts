import type { ApprovedText } from '../../model/approved-text.js'
import type { History } from '../../model/history.js'
import type { Qms } from '../../model/qms.js'
import { readApprovedTexts } from './approved-texts.js'
import { readHistory } from './history.js'

/** What git tells of the documents of a repository and their approval records. */
interface GitEvidence {
  readonly history: History
  /** Missing where there is no git. */
  readonly approvedTexts?: ReadonlyMap<string, ApprovedText>
}

/**
 * Asks git for the history of all documents, and for every text that some of them had or were approved with, each in one pass.
 *
 * @param ids of the documents whose texts to fetch, in whatever capitals; also of one that is gone
 * @param commit where history ends
 */
export async function readGitEvidence(
  root: string,
  qms: Qms,
  ids: readonly string[],
  commit: string,
): Promise<GitEvidence> {
  const history = await readHistory(root, { commit, folder: qms.folder })
  if (!qms.repository.isGit) return { history }
  const wanted = new Set(ids.map((id) => id.toLowerCase()))
  const documents = qms.documents.filter(({ id }) => wanted.has(id.toLowerCase()))
  const records = qms.ofType('approval').filter(({ fields }) => wanted.has((fields.document ?? '').toLowerCase()))
  const blobs = [
    ...documents.flatMap(({ path }) => history.versionsOf(path).map(({ blob }) => blob)),
    ...records.flatMap(({ fields }) => [fields.blob, ...(fields.files ?? []).map(({ blob }) => blob)]),
  ].filter((blob) => blob !== undefined)
  return { history, approvedTexts: await readApprovedTexts(root, blobs, qms.types) }
}
