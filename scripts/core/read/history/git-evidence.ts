import type { History } from '../../model/history.js'
import type { EvidenceParts, Qms } from '../../model/qms.js'
import type { OpenCache } from '../content-cache.js'
import { type ReadBlobs, readBlobs } from '../git/blobs.js'
import { readApprovedTexts } from './approved-texts.js'
import { readLostRows } from './lost-rows.js'
import { type CommitQuestions, readNamedCommits } from './named-commits.js'
import { readOrigins } from './origins.js'
import { readRecordVersions } from './record-versions.js'
import { readSettingsVersions } from './settings-versions.js'

/** What git tells of the documents of a repository. */
type GitEvidence = Pick<
  EvidenceParts,
  'history' | 'origins' | 'approvedTexts' | 'recordVersions' | 'lostRows' | 'settingsAt' | 'namedCommits'
>

/** Which texts to ask git for, besides what records said. */
export interface TextsAsked {
  /** Of the documents whose texts to fetch, in whatever capitals; also of one that is gone. */
  readonly ids: readonly string[]
  /** Git's ids of the texts and files that records name, such as approved ones. */
  readonly named: readonly string[]
  /** @returns the commits that records name and that are not in the history */
  readonly namedCommits: (history: History) => CommitQuestions
}

/** What is known already: only what is new is asked for. */
interface EvidenceKnown {
  /** What git told of the same commit, with the same schemas. */
  readonly before?: GitEvidence | undefined
  /** What earlier runs read. */
  readonly openCache?: OpenCache | undefined
}

/**
 * Asks git what records said in a history; and for every text that some documents had or that records name. Each in one pass.
 *
 * @param texts without them, only what records said is asked for
 */
export async function readGitEvidence(
  root: string,
  qms: Qms,
  history: History,
  texts?: TextsAsked,
  { before, openCache }: EvidenceKnown = {},
): Promise<GitEvidence> {
  if (!qms.repository.isGit) return { history }
  const read: ReadBlobs = (blobs, maxBytes) => readBlobs(root, blobs, maxBytes)
  const recordVersions = await readRecordVersions(qms, history, read, { before: before?.recordVersions, openCache })
  const lostRows = before?.lostRows ?? (await readLostRows(qms, history, read))
  if (!texts) return { history, recordVersions, lostRows }
  const wanted = new Set(texts.ids.map((id) => id.toLowerCase()))
  const documents = qms.documents.filter(({ id }) => wanted.has(id.toLowerCase()))
  const origins = await readOrigins(
    root,
    history,
    qms.folder,
    documents.map(({ path }) => path),
  )
  const written = documents.flatMap(({ path }) => history.versionsOf(path).flatMap(({ blob }) => blob ?? []))
  const namedCommits = await readNamedCommits(root, texts.namedCommits(history))
  const besideHistory = [...namedCommits.values()].flatMap(({ blobs }) => [...blobs.values()])
  const asked = [...written, ...texts.named, ...besideHistory]
  return {
    history,
    origins,
    recordVersions,
    lostRows,
    namedCommits,
    settingsAt: before?.settingsAt ?? (await readSettingsVersions(qms, history, read)),
    approvedTexts: await readApprovedTexts(root, asked, qms.types, before?.approvedTexts),
  }
}
