import type { CalendarDate } from '../../../core/model/date.js'
import type { Document } from '../../../core/model/document.js'
import { fieldText } from '../../../core/model/fields.js'
import type { Approval } from '../../../core/model/generated-types.js'
import { fillIdFormat } from '../../../core/model/id-format.js'
import { idLengthFault, isPossibleName } from '../../../core/model/id-length.js'
import type { Qms } from '../../../core/model/qms.js'
import { readDocumentText } from '../../../core/read/index.js'
import { appendEntry, type NewValue, printFrontMatter } from '../../../core/write/edit-front-matter.js'
import { changeClassOf, requiredRoles } from '../../../subjects/approval/approval-matrix.js'
import type { ApprovalEntry } from '../../../subjects/approval/signature/statement.js'
import { trainingOf } from '../../../subjects/approval/training-gate.js'
import { Misuse } from '../../command/misuse.js'
import { findType } from '../../names/find-type.js'
import type { CommittedFile } from './committed-file.js'

/** An approval record about to be written: everything but who approves. */
export interface RecordDraft {
  readonly path: string
  readonly fields: Approval
}

/**
 * @returns the record of a revision that nobody approved so far
 * @throws Misuse if no file could have its name
 */
export function draftRecord(
  qms: Qms,
  document: Document,
  text: CommittedFile,
  pictures: readonly CommittedFile[],
  effectiveFrom: CalendarDate,
): RecordDraft {
  const type = findType(qms, 'approval')
  const revision = fieldText(document.fields, 'revision') ?? ''
  const id = fillIdFormat(type.idFormat, { year: qms.today.slice(0, 4), counter: 1, document: document.id, revision })
  const tooLong = idLengthFault(document.id, 'maintained')
  if (tooLong) throw new Misuse(tooLong)
  if (!isPossibleName(id))
    throw new Misuse(`The revision “${revision}” of ${document.id} is too long: its approval record is named after it.`)
  const { roles, threshold } = trainingOf(document)
  return {
    path: `${qms.folder}/${type.folder}/${id}.md`,
    fields: {
      id,
      type: 'approval',
      document: document.id,
      revision,
      blob: text.blob,
      sha256: text.sha256,
      digest: document.digest,
      ...(pictures.length > 0 ? { files: pictures.map((picture) => ({ ...picture })) } : {}),
      effective_from: effectiveFrom,
      class: changeClassOf(document),
      change: fieldText(document.fields, 'change.summary') ?? '',
      required: [...requiredRoles(qms, document)],
      ...(threshold === undefined ? {} : { training: { roles: [...(roles ?? [])], threshold } }),
    },
  }
}

/**
 * @returns the text of the record with one approval more
 * @throws Misuse if it could not be read again
 */
export function writeApproval({ fields }: RecordDraft, existing: string | undefined, entry: ApprovalEntry): string {
  const written = entry as { readonly [name: string]: NewValue }
  const text =
    existing === undefined
      ? printFrontMatter({ ...(fields as { readonly [name: string]: NewValue }), approvals: [written] })
      : appendEntry(existing, 'approvals', written)
  if (readDocumentText(Buffer.from(text))) return text
  throw new Misuse(
    `${fields.document} shows ${fields.files?.length ?? 0} pictures. An approval record that lists so many is larger than the 64 KB that are read. Split the document.`,
  )
}
