import { readFileSync } from 'node:fs'
import { blobId, sha256 } from '../core/bytes/digest.js'
import type { Document } from '../core/model/document.js'
import type { Approval } from '../core/model/generated-types.js'
import { isRefusal } from '../core/model/plan.js'
import type { Qms } from '../core/model/qms.js'
import { coveredFilesOf } from '../core/questions/covered-files.js'
import { type CalendarDate, timeInZone } from '../core/values/date.js'
import type { CommittedText } from '../subjects/approval/committed-file.js'
import { draftRecord, type RecordDraft } from '../subjects/approval/draft-record.js'
import type { ApprovalEntry } from '../subjects/approval/signature/statement.js'
import { holdersOf } from '../subjects/people/people.js'
import { firstApproval, isOfPresentRevision, textAsApproved } from './text-as-approved.js'

/** When people in the sample approve: one after another on the same day, UTC. */
const TIMES = ['08:12', '13:35', '14:20']

/** @returns every approval record of the sample, as it has to be for the texts as people had them before them; none of them is signed yet */
export function approvalDrafts(qms: Qms, day: CalendarDate | undefined): readonly RecordDraft[] {
  const written = qms.ofType('approval').map(({ path, fields }) => ({ path, fields: withTextOf(qms, fields) }))
  const added = qms.maintained
    .filter((document) => !written.some(({ fields }) => isOfPresentRevision(fields, document)))
    .map((document) => newDraft(qms, document, day))
  return [...written, ...added]
}

/** An earlier revision stays as it was approved: its text is in git. */
function withTextOf(qms: Qms, fields: Approval): Approval {
  const document = qms.find(fields.document ?? '')
  if (!document || !isOfPresentRevision(fields, document)) return fields
  const { effective_from = '', change, approvals = [] } = fields
  return {
    ...draftOf(qms, document, effective_from, firstApproval(fields)).fields,
    ...(change && { change }),
    approvals,
  }
}

function draftOf(qms: Qms, document: Document, effectiveFrom: CalendarDate, approved: CalendarDate): RecordDraft {
  const draft = draftRecord(qms, document, asApproved(qms, document, approved), effectiveFrom)
  if (isRefusal(draft)) throw new Error(draft.reason)
  return draft
}

/** @throws Error where no day is named */
function newDraft(qms: Qms, document: Document, day: CalendarDate | undefined): RecordDraft {
  if (day === undefined)
    throw new Error(`${document.id} is not approved yet. Say on which day it was: npm run sample:sign -- 2026-11-16`)
  const draft = draftOf(qms, document, day, day)
  const { required = [] } = draft.fields
  return { ...draft, fields: { ...draft.fields, approvals: required.map((role, at) => entryOf(qms, role, day, at)) } }
}

function entryOf(qms: Qms, role: string, day: CalendarDate, at: number): ApprovalEntry {
  const time = timeInZone(new Date(`${day}T${TIMES[at]}:00Z`), qms.timeZone)
  return { by: holdersOf(qms.with({ today: day }), role)[0]?.id ?? role, role, meaning: 'approved', at: time }
}

type FileContent = { readonly path: string; readonly blob: string; readonly sha256: string }

function asApproved(qms: Qms, document: Document, approved: CalendarDate): CommittedText<FileContent> {
  const content = (path: string, bytes: Uint8Array) => ({ path, blob: blobId(bytes), sha256: sha256(bytes) })
  return {
    text: content(document.path, Buffer.from(textAsApproved(qms, document, approved))),
    files: coveredFilesOf(qms, document).map(({ path }) => content(path, readFileSync(path))),
  }
}
