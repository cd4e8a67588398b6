import { relative, resolve } from 'node:path'
import { sha256 } from '../../../core/bytes/digest.js'
import type { Document } from '../../../core/model/document.js'
import type { Approval } from '../../../core/model/generated-types.js'
import type { Qms } from '../../../core/model/qms.js'
import { makeFolder } from '../../../core/read/disk/make-folder.js'
import { type FileTree, lfsPointerIn, MAX_SETTINGS_BYTES, readContents, readOne } from '../../../core/read/index.js'
import { byText } from '../../../core/values/order.js'
import { isFreeFolder } from '../../../core/write/is-free-folder.js'
import { writeFiles } from '../../../core/write/write-files.js'
import { introductionOfEntry } from '../../../subjects/approval/introduction-of-entry.js'
import { allowedSigners } from '../../../subjects/approval/signature/allowed-signers.js'
import type { ApprovalEntry } from '../../../subjects/approval/signature/statement.js'
import { Misuse } from '../../command/misuse.js'
import { fetchedContent } from '../repository/fetched-content.js'
import type { OpenedQms } from '../repository/open-qms.js'
import { describeEvidence } from './describe-evidence.js'
import { type EvidenceOfRecord, filesOfRecord, type SettingsThen } from './evidence-of-record.js'
import { evidenceOfSeal } from './evidence-of-seal.js'
import type { FoundSeal } from './read-seal.js'

/** What was written, for people. */
interface Exported {
  /** As seen from where the command runs. */
  readonly folder: string
  /** Files that Git LFS keeps elsewhere, of which there is only a pointer. */
  readonly elsewhere: readonly string[]
  /** Of the file that has the checksums of all others. */
  readonly sha256: string
}

const SUMS = 'SHA256SUMS'

/**
 * Writes records, approved texts and files, statements, signatures, people and settings, keys, the latest seal, checksums of all of them, and the
 * commands with which anyone can check them with git, coreutils and ssh-keygen alone.
 *
 * @throws Misuse if the folder holds something already
 */
export async function exportEvidence(
  from: string,
  opened: Pick<OpenedQms, 'root' | 'tree' | 'head' | 'commit'>,
  qms: Qms,
  records: readonly Document<Approval>[],
  found: FoundSeal | undefined,
  folder: string,
): Promise<Exported> {
  const { root, tree } = opened
  const target = resolve(from, folder)
  if (!isFreeFolder(target)) {
    throw new Misuse(
      `${folder} is not empty, so nothing was written. Name a new folder: evidence should not mix with anything else.`,
    )
  }
  const commit = opened.commit ?? opened.head
  const settings = new Map(records.map((record) => [record, settingsOf(qms, record, commit)]))
  const contents = await withFiles(tree, records, await contentsOf(root, records, [...settings.values()].flat()))
  const evidence: EvidenceOfRecord[] = []
  for (const record of records) {
    const bytes = (await readOne(tree, record.path, MAX_SETTINGS_BYTES))?.bytes
    const isCommitted = commit !== undefined && qms.history?.blobAt(record.path, commit) === record.blob
    evidence.push(
      filesOfRecord(qms, record, {
        contents,
        bytes,
        settings: settings.get(record) ?? [],
        ...(isCommitted && { commit }),
      }),
    )
  }
  const seal = evidenceOfSeal(qms, found, commit, evidence)
  const files = new Map<string, string | Uint8Array>([
    ...[...evidence, seal].flatMap((one) => [...one.files]),
    ['allowed_signers', allowedSigners(qms)],
  ])
  files.set('README.txt', describeEvidence({ root, qms, commit, evidence, seal }))
  const sums = sumsOf(files)
  makeFolder(target)
  await writeFiles(target, files.set(SUMS, sums))
  return {
    folder: relative(from, target) || '.',
    elsewhere: evidence.flatMap((one) => one.elsewhere),
    sha256: sha256(sums),
  }
}

/** @returns as `sha256sum` writes it */
function sumsOf(files: ReadonlyMap<string, string | Uint8Array>): string {
  const sorted = [...files].sort(([a], [b]) => byText(a, b))
  return sorted.map(([path, content]) => `${sha256(content)}  ${path}\n`).join('')
}

/** @returns people and settings as they were when each approval of a record was given */
function settingsOf(qms: Qms, record: Document<Approval>, commit: string | undefined): readonly SettingsThen[] {
  return (record.fields.approvals ?? []).flatMap((entry) => settingsWhen(qms, record, entry, commit) ?? [])
}

function settingsWhen(
  qms: Qms,
  record: Document<Approval>,
  entry: ApprovalEntry,
  commit: string | undefined,
): SettingsThen | undefined {
  const before = introductionOfEntry(qms, record, entry)?.arrival.parents[0]
  const at = before ?? commit
  if (at === undefined) return undefined
  const files = [...new Set([qms.settingsFile.path, qms.peopleFile.path])].flatMap((path) => {
    const blob = qms.history?.blobAt(path, at)
    return blob ? { path, blob } : []
  })
  return { entry, commit: at, isBefore: before !== undefined, files }
}

/** What Git LFS keeps may be in the folder only. */
async function withFiles(
  tree: FileTree,
  records: readonly Document<Approval>[],
  contents: ReadonlyMap<string, Uint8Array>,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const found = new Map(contents)
  for (const { path = '', blob = '' } of records.flatMap(({ fields }) => fields.files ?? [])) {
    const kept = contents.get(blob)
    const content = kept && lfsPointerIn(kept) ? await fetchedContent(tree, path, kept) : undefined
    if (content) found.set(blob, content)
  }
  return found
}

async function contentsOf(
  root: string,
  records: readonly Document<Approval>[],
  settings: readonly SettingsThen[],
): Promise<ReadonlyMap<string, Uint8Array>> {
  const blobs = [
    ...records.flatMap(({ fields }) => [fields.blob, ...(fields.files ?? []).map(({ blob }) => blob)]),
    ...settings.flatMap(({ files }) => files.map(({ blob }) => blob)),
  ]
  const contents = new Map<string, Uint8Array>()
  for await (const { blob, bytes } of readContents(root, [...new Set(blobs.filter((blob) => blob !== undefined))])) {
    if (bytes) contents.set(blob, bytes)
  }
  return contents
}
