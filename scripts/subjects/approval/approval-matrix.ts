import type { Document } from '../../core/model/document.js'
import { fieldText } from '../../core/model/fields.js'
import type { Qms, QmsContent } from '../../core/model/qms.js'
import { peopleBehind } from '../people/people.js'

export type ChangeClass = 'major' | 'minor' | 'editorial'

/** @returns how far the document says that its latest change goes; major if it does not say */
export function changeClassOf({ fields }: Pick<Document, 'fields'>): ChangeClass {
  const written = fieldText(fields, 'change.class')
  return written === 'minor' || written === 'editorial' ? written : 'major'
}

/**
 * @returns the roles that must approve the document's latest change, each by another person, as qms.yml has it today;
 * `owner` already replaced by the document's owner. Of a record whose type has no row, the person whom it names. Empty without a matrix: then one approval will do.
 */
export function requiredRoles(
  content: Pick<QmsContent, 'settings' | 'types'>,
  document: Pick<Document, 'type' | 'fields'>,
): readonly string[] {
  const { approver } = content.types.get(document.type) ?? {}
  const named = approver === undefined ? undefined : fieldText(document.fields, approver)
  if (named !== undefined && content.settings.approval_matrix[document.type] === undefined) return [named]
  const owner = fieldText(document.fields, 'owner') ?? named ?? 'owner'
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
export function rolesAskedByChange(qms: Qms, document: AskedText): readonly string[] {
  const before = qms.base ? rolesAskedBefore(qms.base, document) : []
  return [...new Set([...before, ...requiredRoles(qms, document)])]
}

type AskedText = Pick<Document, 'id' | 'type' | 'fields'>

/**
 * @param base the model before the change
 * @returns the roles that must approve a text by the matrix of then: as it is, and as it would be with the owner and the type
 * that its document had, because a change cannot choose who judges it. An owner who is no longer here is not asked.
 */
export function rolesAskedBefore(base: Qms, text: AskedText): readonly string[] {
  const before = base.find(text.id)
  const owner = before && fieldText(before.fields, 'owner')
  const asBefore =
    before && owner !== undefined && peopleBehind(base, owner).length > 0
      ? { type: before.type, fields: { ...text.fields, owner } }
      : text
  return [...new Set([...requiredRoles(base, asBefore), ...requiredRoles(base, text)])]
}
