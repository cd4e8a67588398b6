import { mkdirSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import type { Document } from '../../../core/model/document.js'
import type { Approval } from '../../../core/model/generated-types.js'
import type { Qms } from '../../../core/model/qms.js'
import { type FileTree, lfsPointerIn, readContents } from '../../../core/read/index.js'
import { isFreeFolder } from '../../../core/write/is-free-folder.js'
import { writeFiles } from '../../../core/write/write-files.js'
import { allowedSigners } from '../../../subjects/approval/signature/allowed-signers.js'
import { SIGNATURE_NAMESPACE, statementOf } from '../../../subjects/approval/signature/statement.js'
import { Misuse } from '../../command/misuse.js'
import { fetchedContent } from '../repository/fetched-content.js'
import type { OpenedQms } from '../repository/open-qms.js'

/** What was written, for people. */
interface Exported {
  /** As seen from where the command runs. */
  readonly folder: string
  /** Pictures that Git LFS keeps elsewhere, of which there is only a pointer. */
  readonly elsewhere: readonly string[]
}

/**
 * Writes approved texts, statements, signatures, the people's keys and a short how-to, so that anyone can check approvals with
 * git, sha256sum and ssh-keygen alone.
 *
 * @throws Misuse if the folder holds something already
 */
export async function exportEvidence(
  from: string,
  { root, tree }: Pick<OpenedQms, 'root' | 'tree'>,
  qms: Qms,
  records: readonly Document<Approval>[],
  folder: string,
): Promise<Exported> {
  const target = resolve(from, folder)
  if (!isFreeFolder(target)) {
    throw new Misuse(
      `${folder} is not empty, so nothing was written. Name a new folder: evidence should not mix with anything else.`,
    )
  }
  const contents = await withPictures(tree, records, await contentsOf(root, records))
  const files = new Map<string, string | Uint8Array>([
    ['README.txt', howTo(qms)],
    ['allowed_signers', allowedSigners(qms)],
  ])
  for (const record of records) {
    for (const [name, content] of filesOf(record, contents)) files.set(`${record.id}/${name}`, content)
  }
  mkdirSync(target, { recursive: true })
  await writeFiles(target, files)
  const elsewhere = records
    .flatMap(({ fields }) => fields.files ?? [])
    .filter(({ blob = '' }) => isPointer(contents.get(blob)))
  return { folder: relative(from, target) || '.', elsewhere: elsewhere.map(({ path = '' }) => path) }
}

/** What Git LFS keeps may be in the folder only. */
async function withPictures(
  tree: FileTree,
  records: readonly Document<Approval>[],
  contents: ReadonlyMap<string, Uint8Array>,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const found = new Map(contents)
  for (const { path = '', blob = '' } of records.flatMap(({ fields }) => fields.files ?? [])) {
    const kept = contents.get(blob)
    const content = kept && (await fetchedContent(tree, path, kept))
    if (content) found.set(blob, content)
  }
  return found
}

function isPointer(bytes: Uint8Array | undefined): boolean {
  return bytes !== undefined && lfsPointerIn(bytes) !== undefined
}

async function contentsOf(
  root: string,
  records: readonly Document<Approval>[],
): Promise<ReadonlyMap<string, Uint8Array>> {
  const blobs = records.flatMap(({ fields }) => [fields.blob, ...(fields.files ?? []).map(({ blob }) => blob)])
  const contents = new Map<string, Uint8Array>()
  for await (const { blob, bytes } of readContents(root, [...new Set(blobs.filter((blob) => blob !== undefined))])) {
    if (bytes) contents.set(blob, bytes)
  }
  return contents
}

function filesOf(
  { fields }: Document<Approval>,
  contents: ReadonlyMap<string, Uint8Array>,
): Map<string, string | Uint8Array> {
  const files = new Map<string, string | Uint8Array>()
  const text = contents.get(fields.blob ?? '')
  if (text) files.set('approved.md', text)
  for (const [index, { path = '', blob = '' }] of (fields.files ?? []).entries()) {
    const picture = contents.get(blob)
    // Numbered, because pictures of different folders may have one name.
    const ending = isPointer(picture) ? '.lfs-pointer' : ''
    if (picture) files.set(`pictures/${index + 1}-${path.split('/').at(-1)}${ending}`, picture)
  }
  for (const [index, entry] of (fields.approvals ?? []).entries()) {
    const statement = statementOf(fields, entry)
    const name = `${index + 1}-${entry.by}.statement.json`
    if (statement) files.set(name, statement)
    if (entry.evidence?.ssh_signature) files.set(`${name}.sig`, entry.evidence.ssh_signature)
  }
  return files
}

function howTo({ settings, today }: Qms): string {
  return `Approvals of ${settings.organization?.name ?? 'this organization'}, as of ${today}

Each folder is one approval record:
  approved.md                 the text that was approved, byte for byte
  pictures/                   the pictures that it shows, if any; NAME.lfs-pointer: one that was not here, with its checksum
  N-PERSON.statement.json     what PERSON approved: document, revision, text, role, meaning, time
  N-PERSON.statement.json.sig PERSON's signature over that statement; missing if it was not signed
allowed_signers               whose keys are whose, and from when to when they were valid

To check a folder by hand, go into it:

1. Is it the text that was approved? Both must print what the statement says under "sha256" and "blob":
     sha256sum approved.md
     git hash-object --no-filters approved.md

2. Did PERSON sign this statement? (Needs OpenSSH 9.1 or later. TIME is the statement's "at" in UTC, as 20261122090400Z.)
     ssh-keygen -Y verify -f ../allowed_signers -I PERSON -n ${SIGNATURE_NAMESPACE} \\
       -Overify-time=TIME -s N-PERSON.statement.json.sig < N-PERSON.statement.json

3. Is the text part of the organization's history? In a clone of its repository:
     git log --all --find-object=BLOB

What this shows: who signed which exact text, and when they said they did. Whether they were entitled to is in people.yml and
qms.yml of the repository. Approvals without a signature rest on the repository and its hosting alone.
`
}
