import type { CalendarDate } from '../../../core/model/date.js'
import type { Document } from '../../../core/model/document.js'
import { fieldText } from '../../../core/model/fields.js'
import type { Approval } from '../../../core/model/generated-types.js'
import { picturesOf } from '../../../core/model/pictures.js'
import type { Qms } from '../../../core/model/qms.js'
import type { FileTree } from '../../../core/read/index.js'
import { rolesAskedByChange } from '../../../subjects/approval/approval-matrix.js'
import { approvalRecordsOf } from '../../../subjects/approval/revisions.js'
import { isText } from '../../../subjects/approval/status.js'
import { Misuse } from '../../command/misuse.js'
import { draftRecord, type RecordDraft } from '../recording/approval-record.js'
import { fileOfCommit } from '../recording/committed-file.js'

/** What was merged. */
export interface Merged {
  readonly root: string
  readonly commit: string
  readonly tree: FileTree
  /** The model at that commit, with the one from before the pull request as its base. */
  readonly qms: Qms
  /** The day of the merge, where the organization is. */
  readonly on: CalendarDate
}

/** A revision of a document as it was merged, and what its approval record says or will say. */
export interface MergedRevision extends RecordDraft {
  readonly document: Document
  /** The record that there is for this text. */
  readonly existing?: Document<Approval>
  /** In a sentence, why nobody can approve it. */
  readonly fault?: string
}

/** @param present the model with the approval records as they are by now */
export async function mergedRevision(merged: Merged, present: Qms, document: Document): Promise<MergedRevision> {
  const records = approvalRecordsOf(present, document).filter(
    ({ fields }) => fields.revision === document.fields.revision,
  )
  const existing = records.findLast((record) => isText(merged.qms, document, { record }))
  if (existing) {
    const fields = { required: [...rolesAskedByChange(merged.qms, document)], ...existing.fields }
    return { document, existing, path: existing.path, fields }
  }
  const fault = faultOf(document, records.at(-1))
  return { document, ...(await draft(merged, document)), ...(fault ? { fault } : {}) }
}

function faultOf({ id, fields }: Document, otherText: { readonly id: string } | undefined): string | undefined {
  if (fields.revision === undefined || fieldText(fields, 'change.summary') === undefined) {
    return `It does not say its revision and what that changes, so nobody can approve it: qms check ${id}`
  }
  if (!otherText) return undefined
  return `This revision was approved with another text (${otherText.id}). Begin the next one: qms revise ${id} --class minor --summary "…"`
}

async function draft({ root, tree, commit, qms, on }: Merged, document: Document): Promise<RecordDraft> {
  const fileOf = async (path: string) => {
    const file = await fileOfCommit(root, tree, commit, path)
    if (file) return file
    throw new Misuse(
      `${document.id} shows ${path}, which was not merged with it: nobody can approve what is not there.`,
    )
  }
  const pictures = await Promise.all(picturesOf(qms, document).map(({ path }) => fileOf(path)))
  const { path, fields } = draftRecord(qms, document, await fileOf(document.path), pictures, on)
  return { path, fields: { ...fields, required: [...rolesAskedByChange(qms, document)] } }
}
