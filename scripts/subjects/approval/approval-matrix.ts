import type { Document } from '../../core/model/document.js'
import { fieldText } from '../../core/model/fields.js'
import type { Qms, QmsContent } from '../../core/model/qms.js'

export type ChangeClass = 'major' | 'minor' | 'editorial'

/** @returns how far the document says that its latest change goes; major if it does not say */
export function changeClassOf({ fields }: Pick<Document, 'fields'>): ChangeClass {
  const written = fieldText(fields, 'change.class')
  return written === 'minor' || written === 'editorial' ? written : 'major'
}

/**
 * @returns the roles that must approve the document's latest change, each by another person, as qms.yml has it today;
 * `owner` already replaced by the document's owner. Empty without a matrix: then one approval will do.
 */
export function requiredRoles(
  { settings, types }: Pick<QmsContent, 'settings' | 'types'>,
  document: Pick<Document, 'type' | 'fields'>,
): readonly string[] {
  const { approvedLike } = types.get(document.type) ?? {}
  const rowOf = (type: string, changeClass = changeClassOf(document)) => settings.approval_matrix[type]?.[changeClass]
  const asThatType =
    approvedLike === undefined ? undefined : (rowOf(approvedLike, 'major') ?? rowOf('default', 'major'))
  const owner = fieldText(document.fields, 'owner') ?? 'owner'
  const roles = rowOf(document.type) ?? asThatType ?? rowOf('default') ?? []
  return [...new Set(roles.map((role) => (role === 'owner' ? owner : role)))]
}

/**
 * @returns the roles that must approve a text that a branch changes: those of the matrix as it was, too, because a change
 * cannot lower what is asked of itself
 */
export function rolesAskedByChange(qms: Qms, document: Pick<Document, 'type' | 'fields'>): readonly string[] {
  const before = qms.base ? requiredRoles(qms.base, document) : []
  return [...new Set([...before, ...requiredRoles(qms, document)])]
}
