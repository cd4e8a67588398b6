import type { Document } from '../model/document.js'
import { fieldText } from '../model/fields.js'
import type { Approval } from '../model/generated-types.js'
import { groupBy } from '../model/group-by.js'
import { perQms } from '../model/per-qms.js'
import type { Qms } from '../model/qms.js'

/** The status of the text as it stands now. Always computed, never typed (DESIGN, "facts stand once"). */
export type Status = 'draft' | 'in approval' | 'approved' | 'effective' | 'retired'

/** @returns the status on the model's as-of date */
export function statusOf(qms: Qms, document: Document): Status {
  if (isRetired(qms, document)) return 'retired'
  const approval = approvalsOf(qms, document.id).find(
    ({ fields }) => fields.revision === document.fields.revision && fields.digest === document.digest,
  )
  if (!approval) return 'draft'
  if (!isComplete(qms, document, approval.fields)) return 'in approval'
  return (approval.fields.effective_from ?? '') <= qms.today ? 'effective' : 'approved'
}

/** @returns whether the document is withdrawn on the model's as-of date */
export function isRetired({ today }: Qms, { fields }: Document): boolean {
  const on = fieldText(fields, 'retired.on')
  return on !== undefined && on <= today
}

/**
 * @returns whether some revision of the document is in force on the as-of date. As long as the repository holds no
 * approval at all, every document that is not retired counts: nothing could be in force otherwise.
 */
export function isInForce(qms: Qms, document: Document): boolean {
  const status = statusOf(qms, document)
  if (status === 'retired' || status === 'effective') return status === 'effective'
  return !holdsApprovals(qms) || hasEarlierEffectiveRevision(qms, document)
}

export function holdsApprovals(qms: Qms): boolean {
  return qms.ofType('approval').length > 0
}

/** @returns the roles that must approve the document's current change; `owner` already replaced */
function requiredApprovers(qms: Qms, document: Document): readonly string[] {
  const changeClass = fieldText(document.fields, 'change.class') ?? 'major'
  const matrix = qms.settings.approval_matrix
  const rowOf = (type: string) => matrix[type]?.[changeClass as 'major' | 'minor' | 'editorial']
  const roles = rowOf(document.type) ?? rowOf('default') ?? []
  return roles.map((role) => (role === 'owner' ? (fieldText(document.fields, 'owner') ?? 'owner') : role))
}

const approvalsByDocument = perQms((qms) => groupBy(qms.ofType('approval'), ({ fields }) => fields.document))

function approvalsOf(qms: Qms, id: string): readonly Document<Approval>[] {
  return approvalsByDocument(qms).get(id) ?? []
}

/** Every required role is filled by another person who approved; without a matrix one approval will do. */
function isComplete(qms: Qms, document: Document, { approvals = [] }: Approval): boolean {
  const approving = approvals.filter(({ meaning }) => meaning === 'approved')
  const required = requiredApprovers(qms, document)
  if (required.length === 0) return approving.length > 0
  const used = new Set<string>()
  return required.every((role) => {
    const match = approving.find(({ by = '', role: inRole }) => !used.has(by) && (inRole === role || by === role))
    if (match?.by) used.add(match.by)
    return match !== undefined
  })
}

function hasEarlierEffectiveRevision(qms: Qms, document: Document): boolean {
  return approvalsOf(qms, document.id).some(
    ({ fields }) => fields.revision !== document.fields.revision && (fields.effective_from ?? qms.today) <= qms.today,
  )
}
