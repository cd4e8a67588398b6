import type { Document } from '../../../core/model/document.js'
import { fieldText } from '../../../core/model/fields.js'
import type { Qms } from '../../../core/model/qms.js'
import { revisionMove } from '../../../core/questions/changes.js'
import type { Redline } from '../../../core/redline/redline.js'
import { defined } from '../../../core/values/defined.js'
import { groupBy } from '../../../core/values/group-by.js'
import { byId } from '../../../core/values/order.js'
import { changeClassOf } from '../../approval/approval-matrix.js'
import { revisionsOf } from '../../approval/revisions.js'
import { isText } from '../../approval/status.js'
import { explainStatus } from '../../review/reports/status-explanation.js'
import type { DocumentChange, Outcome } from './change-report.js'
import type { ChangedRecord } from './changed-record.js'
import { fileChanges } from './file-changes.js'
import { impactOf } from './find-impact.js'
import type { Impact } from './impact.js'
import { isAbout } from './is-about.js'
import { isOrWasMaintained, outcomeOfGone, type TouchedDocument, touchedDocuments } from './touched-document.js'

/**
 * @returns what a branch does to maintained documents, those included of which only an approval or a review came. What has
 * another text comes first, each group by id.
 */
export function documentChanges(
  qms: Qms,
  records: readonly ChangedRecord[],
  redlines: ReadonlyMap<Document, Redline>,
): readonly DocumentChange[] {
  const about = recordsByDocument(records)
  return touchedDocuments(qms)
    .filter((touched) => isOrWasMaintained(qms, touched))
    .filter(({ differs, document }) => differs !== 'nothing' || about.has(document.id))
    .sort((a, b) => Number(hasOldText(a)) - Number(hasOldText(b)) || byId(a.document, b.document))
    .map((touched) => describeChange(qms, touched, about.get(touched.document.id) ?? [], redlines))
}

function recordsByDocument(records: readonly ChangedRecord[]): ReadonlyMap<string, readonly ChangedRecord[]> {
  const about = records.filter(({ record }) => isAbout(record))
  return groupBy(about, ({ record }) => fieldText(record.fields, 'document') ?? '')
}

function hasOldText({ differs }: TouchedDocument): boolean {
  return differs === 'nothing' || differs === 'path' || differs === 'uncontrolled fields'
}

function describeChange(
  qms: Qms,
  touched: TouchedDocument,
  records: readonly ChangedRecord[],
  redlines: ReadonlyMap<Document, Redline>,
): DocumentChange {
  const { document, before } = touched
  const { id, title, path } = document
  const outcome = outcomeOf(qms, touched)
  const isGone = touched.differs === 'is gone'
  const impact = impactOf(qms, document)
  const redline = isGone ? undefined : redlines.get(document)
  return {
    id,
    title,
    path,
    type: qms.typeOf(document)?.title ?? document.type,
    outcome,
    ...(before && before.path !== path && { movedFrom: before.path }),
    revision: {
      ...revisionIn('from', before),
      ...revisionIn('to', isGone ? undefined : document),
    },
    changeClass: changeClassOf(document),
    summary: fieldText(document.fields, 'change.summary') ?? '',
    explanation: isGone ? [] : explainStatus(qms, document),
    approval: approvalOf(qms, touched, records),
    approvers: impact.approvers,
    training: isGone || hasOldText(touched) || document.fields.retired !== undefined ? [] : stillToLearn(impact),
    affects: hasOldText(touched) ? [] : impact.referrers,
    files: isGone ? [] : fileChanges(qms, before, document),
    records: records.map(({ change }) => change),
    ...defined({ redline }),
  }
}

function outcomeOf(qms: Qms, touched: TouchedDocument): Outcome {
  const { document, before, differs } = touched
  if (differs === 'is new') return 'new'
  if (differs === 'is gone') return outcomeOfGone(qms, document)
  if (hasOldText(touched)) return differs === 'path' ? 'moved' : 'unchanged'
  if (document.fields.retired && !before?.fields.retired) return 'retired'
  return before && revisionMove(qms, { before, after: document }) === 'raised' ? 'revised' : 'changed'
}

function approvalOf(qms: Qms, touched: TouchedDocument, records: readonly ChangedRecord[]): DocumentChange['approval'] {
  const { document, differs } = touched
  const revisions = revisionsOf(qms, document)
  const isGivenUp = document.fields.retired !== undefined && revisions.length === 0
  const isAsked = !hasOldText(touched) || records.some(({ record }) => record.type === 'approval')
  if (differs === 'is gone' || isGivenUp || !isAsked) return 'not needed'
  return revisions.some((one) => one.isApproved && isText(qms, document, one)) ? 'complete' : 'missing'
}

function stillToLearn({ trained }: Impact): Impact['trained'] {
  return trained.filter(({ people, acknowledged }) => people.some((name) => !acknowledged.includes(name)))
}

function revisionIn(side: 'from' | 'to', document: Document | undefined) {
  const revision = document && fieldText(document.fields, 'revision')
  return revision === undefined ? {} : { [side]: revision }
}
