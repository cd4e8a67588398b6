import type { ApprovedText } from '../model/approved-text.js'
import type { Document } from '../model/document.js'
import type { Approval } from '../model/generated-types.js'
import type { History } from '../model/history.js'
import type { Qms } from '../model/qms.js'
import { readApprovedTexts } from './approved-texts.js'
import { readHistory } from './history.js'

/** What git tells of the approval records of a repository. */
export interface GitEvidence {
  readonly history: History
  readonly approvedTexts: ReadonlyMap<string, ApprovedText>
}

/**
 * Asks git for the history of all documents, and for the texts that approval records name, each in one pass.
 *
 * @param records whose texts to fetch, with all versions of their documents
 * @param commit where history ends
 */
export async function readGitEvidence(
  root: string,
  qms: Qms,
  records: readonly Document<Approval>[],
  commit: string,
): Promise<GitEvidence> {
  const history = await readHistory(root, { commit, folder: qms.folder })
  const blobs = records.flatMap(({ fields }) => {
    const path = qms.find(fields.document ?? '')?.path
    const versions = path === undefined ? [] : history.versionsOf(path).map(({ blob }) => blob)
    return [fields.blob, ...(fields.files ?? []).map(({ blob }) => blob), ...versions].filter(
      (blob) => blob !== undefined,
    )
  })
  return { history, approvedTexts: await readApprovedTexts(root, blobs, qms.types) }
}
