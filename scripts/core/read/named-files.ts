import { fromUtf8 } from '../bytes/utf8.js'
import type { Document } from '../model/document.js'
import { findFields } from '../model/fields.js'
import type { FileFacts, Qms } from '../model/qms.js'
import { evidenceFields, tableFileFields, textFileFields } from '../questions/evidence-fields.js'
import { defined } from '../values/defined.js'
import { resolvePath } from '../values/paths.js'
import { contentSha256, lfsPointerIn } from './lfs-pointer.js'
import { readSnapshot } from './snapshot.js'
import type { FileEntry, FileTree } from './trees/file-tree.js'

/** Evidence may be a photograph or a report, larger than any document. */
const MAX_EVIDENCE_BYTES = 100 * 1024 * 1024

const MAX_TEXT_BYTES = 1024 * 1024

/** One for all files of which nothing is asked. */
const NO_FACTS: FileFacts = {}

/**
 * Lists what documents may point at: everything in their folder, and what else they name.
 *
 * @param content what is read already
 * @param factsBefore what is known of files that did not change
 */
export async function readNamedFiles(
  tree: FileTree,
  listed: readonly FileEntry[],
  { documents, types, settingPaths }: Pick<Qms, 'documents' | 'types' | 'settingPaths'>,
  factsBefore: (path: string) => FileFacts | undefined,
): Promise<Pick<Qms, 'files' | 'folders'>> {
  const files = new Map<string, FileFacts>(
    listed.filter(({ kind }) => kind !== 'submodule').map(({ path }) => [path, NO_FACTS]),
  )
  const folders = new Set<string>()
  const evidence = [...filePaths(documents, types, evidenceFields)]
  const readAsText = new Set(filePaths(documents, types, textFileFields))
  const snapshots = new Set(filePaths(documents, types, tableFileFields))
  const shown = [...evidence, ...picturePaths(documents), ...settingPaths]
  const linked = [...linkedPaths(documents)]
  for (const path of new Set([...shown, ...linked])) {
    const kind = files.has(path) ? 'file' : tree.kindOf(path)
    if (kind === 'file' && !files.has(path)) files.set(path, NO_FACTS)
    if (kind === 'folder') folders.add(path)
  }
  const attachments = linked.filter((path) => !path.endsWith('.md'))
  const bound = [...new Set([...shown, ...attachments])].filter((path) => files.has(path))
  const toRead = bound.filter((path) => {
    const facts = factsBefore(path)
    const isRead = !(readAsText.has(path) && facts?.text === undefined) && !(snapshots.has(path) && !facts?.snapshot)
    if (facts?.size === undefined || !isRead) return true
    files.set(path, facts)
    return false
  })
  for await (const { path, size, bytes } of tree.read(toRead, MAX_EVIDENCE_BYTES)) {
    const pointer = bytes && lfsPointerIn(bytes)
    const checksum = pointer ? pointer.sha256 : bytes && contentSha256(bytes)
    const text = bytes && readAsText.has(path) && bytes.length <= MAX_TEXT_BYTES ? fromUtf8(bytes) : undefined
    const snapshot = bytes && snapshots.has(path) ? readSnapshot(path, bytes) : undefined
    files.set(path, { size, lfsPointer: pointer !== undefined, ...defined({ sha256: checksum, text, snapshot }) })
  }
  return { files, folders }
}

function* linkedPaths(documents: readonly Document[]): Generator<string> {
  for (const { body } of documents) {
    for (const { target } of body.links) if (target?.path !== undefined) yield target.path
  }
}

function* picturePaths(documents: readonly Document[]): Generator<string> {
  for (const { body } of documents) {
    for (const { target } of body.images) if (target?.path !== undefined) yield target.path
  }
}

function* filePaths(
  documents: readonly Document[],
  types: Qms['types'],
  fieldsOf: typeof evidenceFields,
): Generator<string> {
  for (const { type, fields, path } of documents) {
    const known = types.get(type)
    for (const field of known ? fieldsOf(known) : []) {
      for (const { value } of findFields(fields, field)) {
        const named = resolvePath(path, String(value))
        if (named !== undefined) yield named
      }
    }
  }
}
