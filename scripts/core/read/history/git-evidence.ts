import type { ApprovedText } from '../../model/approved-text.js'
import type { History } from '../../model/history.js'
import type { Qms } from '../../model/qms.js'
import { readApprovedTexts } from './approved-texts.js'
import { readHistory } from './history.js'

/** What git tells of the documents of a repository. */
interface GitEvidence {
  readonly history: History
  /** By git's id of each text; missing where there is no git. */
  readonly approvedTexts?: ReadonlyMap<string, ApprovedText>
}

/**
 * Asks git for the history of all documents, and for every text that some of them had or that records name, each in one pass.
 *
 * @param ids of the documents whose texts to fetch, in whatever capitals; also of one that is gone
 * @param named git's ids of the texts and files that records name, such as approved ones
 * @param commit where history ends
 * @param before what git told of the same commit, with the same schemas: only what is new is asked for
 */
export async function readGitEvidence(
  root: string,
  qms: Qms,
  ids: readonly string[],
  named: readonly string[],
  commit: string,
  before?: Partial<GitEvidence>,
): Promise<GitEvidence> {
  const history = before?.history ?? (await readHistory(root, { commit, folder: qms.folder }))
  if (!qms.repository.isGit) return { history }
  const wanted = new Set(ids.map((id) => id.toLowerCase()))
  const documents = qms.documents.filter(({ id }) => wanted.has(id.toLowerCase()))
  const written = documents.flatMap(({ path }) => history.versionsOf(path).flatMap(({ blob }) => blob ?? []))
  return {
    history,
    approvedTexts: await readApprovedTexts(root, [...written, ...named], qms.types, before?.approvedTexts),
  }
}
