import type { FieldValue } from '../../core/model/document.js'
import { fieldText, isList } from '../../core/model/fields.js'
import type { CalendarDate } from '../../core/values/date.js'
import { defined } from '../../core/values/defined.js'
import { isPublishableId } from '../../core/values/is-publishable-id.js'
import { approvedOn } from '../../subjects/approval/approval-entry.js'
import { reviewState } from '../../subjects/review/review-state.js'
import { actorLink, clauseLink, documentLink, type SiteLink, typeTitle } from '../shown/links/site-link.js'
import { registerPath } from '../shown/page-path.js'
import type { Publication, PublishedDocument } from '../shown/publication.js'
import { approvalRecordOf } from './approval-record-of.js'
import { timeInWords } from './time-in-words.js'

/** What a reader has to know of a controlled document before trusting its text. */
export interface ControlBlock {
  readonly revision: string
  /** The first day on which this text applied; nothing for drafts, and as long as nothing is approved at all. */
  readonly inForceSince?: CalendarDate
  readonly owner?: SiteLink
  readonly review?: { readonly on: CalendarDate; readonly state: 'not due' | 'due' | 'overdue' }
  readonly approvals: readonly ApprovalLine[]
  readonly approvalRecord?: SiteLink
  /** Files that the approval covers besides the text, with git’s ids of them: pictures, forms, settings. */
  readonly files: readonly { readonly path: string; readonly blob: string }[]
  readonly clauses: readonly SiteLink[]
  /** Of the controlled content. */
  readonly digest: string
  /** What this revision changed. */
  readonly change?: string
  readonly process?: SiteLink
  /** The record types that following it leaves behind. */
  readonly records: readonly SiteLink[]
}

export interface ApprovalLine {
  /** A name; nothing for readers outside the organization. */
  readonly person?: SiteLink
  readonly role: SiteLink
  readonly meaning: string
  readonly on?: CalendarDate
  /** At what time, as the record says: 21 CFR 11.50(a)(2) asks for date and time. */
  readonly time?: string
  readonly isSigned: boolean
}

/** @returns the control block of a maintained document */
export function buildControlBlock(publication: Publication, entry: PublishedDocument): ControlBlock {
  const { document, workingCopy, effective, shownAs } = entry
  // Who keeps a document, and until when, may change without a new revision: the files know best.
  const owner = fieldText(workingCopy.fields, 'owner')
  const process = fieldText(document.fields, 'process')
  const review = reviewState(publication.working, workingCopy)
  const change = fieldText(document.fields, 'change.summary')
  const record = approvalRecordOf(publication, entry)
  const link = record && documentLink(publication, record.id)
  const clauses = isList(document.fields.clauses) ? document.fields.clauses.map(String) : []
  return {
    revision: entry.revision,
    ...(shownAs === 'in force' && effective?.effectiveOn && { inForceSince: effective.effectiveOn }),
    ...(owner && { owner: actorLink(publication, owner) }),
    ...defined({ review }),
    approvals: approvalLines(publication, entry),
    ...(link && { approvalRecord: { ...link, text: link.id } }),
    files: (record?.fields.files ?? []).map(({ path = '', blob = '' }) => ({ path, blob })),
    clauses: clauses.map((clause) => clauseLink(publication, clause)),
    digest: document.digest,
    ...(change && { change }),
    records: recordTypes(publication, document.fields.records),
    ...(process && { process: documentLink(publication, process) ?? { text: process } }),
  }
}

function recordTypes(publication: Publication, written: FieldValue | undefined): readonly SiteLink[] {
  return (isList(written) ? written.map(String) : []).map((name) => {
    const type = publication.shown.types.get(name)
    const hasRegister = type?.control === 'retained' && isPublishableId(name)
    return { text: typeTitle(publication, name), ...(hasRegister && { path: registerPath(name) }) }
  })
}

function approvalLines(publication: Publication, entry: PublishedDocument): readonly ApprovalLine[] {
  const { working, showsPeople } = publication
  return (approvalRecordOf(publication, entry)?.fields.approvals ?? []).flatMap((approval) => {
    const on = approvedOn(working, approval)
    if (on !== undefined && on > working.today) return []
    return {
      ...(showsPeople && approval.by && { person: actorLink(publication, approval.by) }),
      role: actorLink(publication, approval.role ?? ''),
      meaning: approval.meaning ?? '',
      ...defined({ on, time: on && timeInWords(approval.at ?? '', on) }),
      isSigned: approval.evidence?.ssh_signature !== undefined,
    }
  })
}
