import type { Document } from '../../core/model/document.js'
import { fieldText } from '../../core/model/fields.js'
import type { Approval } from '../../core/model/generated-types.js'
import { isRefusal, type Refusal } from '../../core/model/plan.js'
import type { Qms } from '../../core/model/qms.js'
import { idLengthFault, isPossibleName } from '../../core/questions/id-length.js'
import { typeFolder } from '../../core/questions/type-folder.js'
import { typeToWrite } from '../../core/questions/type-to-write.js'
import type { CalendarDate } from '../../core/values/date.js'
import { changeClassOf, requiredRoles } from './approval-matrix.js'
import { approvalRecordId } from './approval-record-id.js'
import type { CommittedFile, CommittedText } from './committed-file.js'
import { holdingTraining } from './training-gate.js'

/** An approval record about to be written: everything but who approves. */
export interface RecordDraft {
  readonly path: string
  /** Git’s id of the record, if it is there already. */
  readonly blob?: string
  readonly fields: Approval
}

/** @returns the record of a revision without approvals so far; a refusal if no file could have its name */
export function draftRecord(
  qms: Qms,
  document: Document,
  { text, files }: CommittedText<CommittedFile>,
  effectiveFrom: CalendarDate,
): RecordDraft | Refusal {
  const type = typeToWrite(qms, 'approval')
  if (isRefusal(type)) return type
  const revision = fieldText(document.fields, 'revision') ?? ''
  const id = approvalRecordId(qms, type, document)
  const tooLong = idLengthFault(document.id, 'maintained')
  if (tooLong) return { reason: tooLong, place: { file: document, at: '/id' } }
  if (!isPossibleName(id)) {
    return {
      reason: `The revision “${revision}” of ${document.id} is too long: its approval record is named after it.`,
      place: { file: document, at: '/revision' },
    }
  }
  const training = holdingTraining(document)
  const withdrawn = fieldText(document.fields, 'retired.on')
  return {
    path: `${typeFolder(qms, type)}/${id}.md`,
    fields: {
      id,
      type: 'approval',
      document: document.id,
      revision,
      blob: text.blob,
      sha256: text.sha256,
      digest: document.digest,
      ...(files.length > 0 && { files: files.map((file) => ({ ...file })) }),
      effective_from: effectiveFrom,
      class: changeClassOf(document),
      change: fieldText(document.fields, 'change.summary') ?? `The record as it was: ${document.title ?? document.id}`,
      required: [...requiredRoles(qms, document)],
      ...(withdrawn !== undefined && { retired: { on: withdrawn } }),
      ...(training && { training: { ...training, roles: [...training.roles] } }),
    },
  }
}
