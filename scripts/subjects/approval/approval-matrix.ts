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
  content: Pick<QmsContent, 'settings' | 'types'>,
  document: Pick<Document, 'type' | 'fields'>,
): readonly string[] {
  const owner = fieldText(document.fields, 'owner') ?? 'owner'
  const roles = rolesInMatrix(content, document.type, changeClassOf(document))
  return [...new Set(roles.map((role) => (role === 'owner' ? owner : role)))]
}

/** @returns the roles of a type's row in the approval matrix, `owner` as it is written; empty where it has none */
export function rolesInMatrix(
  { settings, types }: Pick<QmsContent, 'settings' | 'types'>,
  type: string,
  changeClass: ChangeClass,
): readonly string[] {
  const rowOf = (name: string, rowClass = changeClass) => settings.approval_matrix[name]?.[rowClass]
  const { approvedLike } = types.get(type) ?? {}
  const asThatType =
    approvedLike === undefined ? undefined : (rowOf(approvedLike, 'major') ?? rowOf('default', 'major'))
  return rowOf(type) ?? asThatType ?? rowOf('default') ?? []
}

/**
 * @returns the roles that must approve a text that a branch changes: those of the matrix as it was, too, because a change
 * cannot lower what is asked of itself
 */
export function rolesAskedByChange(qms: Qms, document: Pick<Document, 'type' | 'fields'>): readonly string[] {
  const before = qms.base ? requiredRoles(qms.base, document) : []
  return [...new Set([...before, ...requiredRoles(qms, document)])]
}
