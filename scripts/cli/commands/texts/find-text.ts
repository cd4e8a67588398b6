import type { Document } from '../../../core/model/document.js'
import { fieldText } from '../../../core/model/fields.js'
import type { Qms } from '../../../core/model/qms.js'
import {
  type DocumentText,
  type FileTree,
  findBlob,
  findCommit,
  readDocumentText,
  readOne,
} from '../../../core/read/index.js'
import { approvalRecordsOf } from '../../../subjects/approval/approval-records.js'
import { otherThanApproved } from '../../../subjects/approval/other-than-approved.js'
import { effectiveRevision } from '../../../subjects/approval/revisions.js'
import { Misuse } from '../../command/misuse.js'
import { readBlob } from '../repository/read-blob.js'

/** One text of a document, and what to call it. */
export interface FoundText {
  readonly text: DocumentText
  /** `revision 2`, or the commit, branch or tag that was named. */
  readonly label: string
  /** The files that belong to it, by path, with the checksum of their bytes where that is known. */
  readonly files: ReadonlyMap<string, string | undefined>
}

/**
 * Finds a text of a document by what people call it: a revision, or a commit, branch or tag.
 *
 * @param qms with git's history and the document's texts
 * @throws Misuse if there is no such text, or it is not in this clone
 */
export async function findText(root: string, qms: Qms, document: Document, name: string): Promise<FoundText> {
  const record = approvalRecordsOf(qms, document).find(({ fields }) => fields.revision === name)
  const approved = (record?.fields.files ?? []).map(({ path = '', sha256 }) => [path, sha256] as const)
  const label = `revision ${name}`
  if (record) {
    const bytes = await readBlob(root, qms, record.fields.blob ?? '', label)
    const fault = otherThanApproved(record.fields, bytes)
    if (fault !== undefined) throw new Misuse(fault)
    return { text: textIn(bytes, record.fields.blob ?? '', label), label, files: new Map(approved) }
  }
  const version = qms.history?.versionsOf(document.path).find(({ blob }) => revisionIn(qms, blob) === name)
  if (version?.blob) return { text: await readText(root, qms, version.blob, label), label, files: new Map() }
  const commit = await findCommit(root, name)
  const blob = commit && (await findBlob(root, commit, document.path))
  if (blob) return { text: await readText(root, qms, blob, name), label: name, files: new Map() }
  const known = [...new Set(approvalRecordsOf(qms, document).map(({ fields }) => fields.revision))]
  throw new Misuse(
    `${document.id} has no revision “${name}”, and git knows no commit of that name that contains it.${known.length > 0 ? ` Approved revisions: ${known.join(', ')}.` : ''}`,
  )
}

/** @returns the text as it is in the tree that was read */
export async function presentText(tree: FileTree, document: Document, files: FoundText['files']): Promise<FoundText> {
  const bytes = (await readOne(tree, document.path))?.bytes
  const text = bytes && readDocumentText(bytes)
  if (!text) throw new Misuse(`${document.path} cannot be read. “qms check ${document.path}” says why.`)
  return { text, label: `revision ${fieldText(document.fields, 'revision') ?? '?'}`, files }
}

/** @returns the revision against which a reader wants to see the present text: what is in force, else what was approved before */
export function comparedRevision(qms: Qms, document: Document): string | undefined {
  const present = fieldText(document.fields, 'revision')
  const inForce = effectiveRevision(qms, document)
  if (inForce && (inForce.revision !== present || inForce.record.fields.digest !== document.digest))
    return inForce.revision
  return approvalRecordsOf(qms, document).findLast(({ fields }) => fields.revision !== present)?.fields.revision
}

async function readText(root: string, qms: Qms, blob: string, label: string): Promise<DocumentText> {
  return textIn(await readBlob(root, qms, blob, label), blob, label)
}

function textIn(bytes: Uint8Array, blob: string, label: string): DocumentText {
  const text = readDocumentText(bytes)
  if (text) return text
  throw new Misuse(`The text of ${label} (${blob}) is not a document: its front matter cannot be read.`)
}

function revisionIn(qms: Qms, blob: string | undefined): string | undefined {
  return qms.approvedTexts?.get(blob ?? '')?.revision
}
