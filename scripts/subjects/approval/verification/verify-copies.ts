import type { ApprovedText } from '../../../core/model/approved-text.js'
import { fieldText } from '../../../core/model/fields.js'
import type { Qms } from '../../../core/model/qms.js'
import { isSameValue } from '../../../core/values/is-same-value.js'
import { listInWords } from '../../../core/words/list-in-words.js'
import { peopleBehind } from '../../people/people.js'
import { changeClassOf, requiredRoles, rolesAskedBefore } from '../approval-matrix.js'
import { holdingTraining, type RequiredTraining, withTraining } from '../training-gate.js'
import { type ApprovalRecord, fails, type Verify } from './check.js'
import type { Check } from './verification.js'
import { whenItCame } from './when-it-came.js'

/** What the record repeats of the approved text, and of the approval matrix, is what they say. */
export const verifyCopies: Verify = (qms, record) => {
  const text = qms.approvedTexts?.get(record.fields.blob ?? '')
  // What is no text of this document is reported as that.
  if (!text || text.isElsewhere || text.id !== record.fields.document) return []
  return [
    ...compareClass(record, text),
    ...compareSummary(qms, record, text),
    ...compareTraining(qms, record, text),
    ...compareRetirement(qms, record, text),
    ...compareRoles(qms, record, text),
    ...compareOwner(qms, record, text),
  ]
}

function compareClass({ fields: { class: written } }: ApprovalRecord, text: ApprovedText): Check[] {
  const meant = changeClassOf(text)
  if (written === undefined || written === meant) return []
  return [
    fails('/class', `The approved text says that its change is ${meant}, not ${written}. Write “class: ${meant}”.`),
  ]
}

/** What people read in the list of approvals is what they would read in the text. Earlier records are kept as they are. */
function compareSummary(qms: Qms, record: ApprovalRecord, text: ApprovedText): Check[] {
  const written = record.fields.change
  const meant = fieldText(text.fields, 'change.summary')
  if (written === undefined || meant === undefined || written === meant || isEarlier(qms, record)) return []
  return [fails('/change', `The approved text says of its change: “${meant}” Write the same here.`)]
}

function compareTraining(qms: Qms, record: ApprovalRecord, text: ApprovedText): Check[] {
  const { training } = record.fields
  const gate = holdingTraining({ fields: withTraining(text.fields) })
  if (isSameGate(training, gate)) return []
  // Earlier, a text that gave no share was not held back.
  if (isEarlier(qms, record) && !training && fieldText(text.fields, 'training.threshold') === undefined) return []
  // Earlier, an editorial change was held back as any other.
  if (isEarlier(qms, record) && !gate && changeClassOf(text) === 'editorial') return []
  const at = training ? '/training' : { key: '/approvals' }
  if (!gate) return [fails(at, 'The approved text names no training that holds it back. Take “training” out.')]
  const { roles, threshold } = gate
  return [
    fails(
      at,
      `The approved text applies once ${threshold} % of ${listInWords(roles)} know it. Write “training: { roles: [${roles.join(', ')}], threshold: ${threshold} }”.`,
    ),
  ]
}

function compareRetirement(qms: Qms, record: ApprovalRecord, text: ApprovedText): Check[] {
  const written = record.fields.retired?.on
  const meant = fieldText(text.fields, 'retired.on')
  // Earlier records did not keep it.
  if (written === meant || (written === undefined && isEarlier(qms, record))) return []
  if (meant === undefined)
    return [fails('/retired', 'The approved text does not withdraw the document. Take “retired” out.')]
  const at = written === undefined ? { key: '/approvals' } : '/retired'
  return [fails(at, `The approved text withdraws the document from ${meant}. Write “retired: { on: ${meant} }”.`)]
}

/** Not known to be new. */
function isEarlier({ base }: Qms, record: ApprovalRecord): boolean {
  return !base || sameRecord(base, record) !== undefined
}

function isSameGate(written: RequiredTraining | undefined, gate: Required<RequiredTraining> | undefined): boolean {
  if (!written || !gate) return !written && !gate
  const sorted = ({ roles = [] }: RequiredTraining) => [...roles].sort()
  return written.threshold === gate.threshold && isSameValue(sorted(written), sorted(gate))
}

/** The matrix may have changed since an earlier record: who had to approve is asked of a new one. */
function compareRoles({ base }: Qms, record: ApprovalRecord, text: ApprovedText): Check[] {
  const { required, blob } = record.fields
  if (!base) return []
  const known = sameRecord(base, record)
  if (known && isSameValue([known.fields.required, known.fields.blob], [required, blob])) return []
  const roles = rolesAskedBefore(base, text)
  if (required === undefined) {
    const message = `This record does not say who had to approve. Add “required: [${roles.join(', ')}]”; \`qms approve\` writes it.`
    return [fails({ key: '/approvals' }, message)]
  }
  const missing = roles.filter((role) => !required.includes(role))
  if (missing.length === 0) return []
  const message = `A ${changeClassOf(text)} change of ${text.id} also needs the approval of ${listInWords(missing)}, as approval matrix and owner were before this change. Add it to “required”.`
  return [fails('/required', message)]
}

/** After the merge: the change that brought the approval did not also choose who had to give it. */
function compareOwner(qms: Qms, record: ApprovalRecord, text: ApprovedText): Check[] {
  const [entry] = record.fields.approvals ?? []
  const came = qms.base || !entry || qms.history?.isComplete === false ? undefined : whenItCame(qms, record, entry)
  const [parent] = came?.arrival.parents ?? []
  const path = qms.find(text.id)?.path
  const before = parent !== undefined && path !== undefined ? qms.history?.blobAt(path, parent) : undefined
  const earlier = qms.approvedTexts?.get(before ?? '')
  const owner = earlier && fieldText(earlier.fields, 'owner')
  if (!came || owner === undefined || owner === fieldText(text.fields, 'owner')) return []
  if (peopleBehind({ ...came.before, today: qms.today }, owner, came.arrival.committed.slice(0, 10)).length === 0)
    return []
  const roles = requiredRoles(came.before, { type: text.type, fields: { ...text.fields, owner } })
  if (!roles.includes(owner) || record.fields.required?.includes(owner)) return []
  const message = `Commit ${came.arrival.id.slice(0, 12)}, which brought this approval, also changed the owner of ${text.id}, who was ${owner} before and had to approve it, too. Have it approved by ${owner}, with a new revision.`
  return [fails(record.fields.required ? '/required' : { key: '/approvals' }, message)]
}

function sameRecord(base: Qms, { id }: ApprovalRecord): ApprovalRecord | undefined {
  return base.ofType('approval').find((record) => record.id === id)
}
