import type { Document } from '../../core/model/document.js'
import { fieldText } from '../../core/model/fields.js'
import type { Nonconformity } from '../../core/model/generated-types.js'
import type { QmsContent } from '../../core/model/qms.js'

/** @returns the kind of cause that a nonconformity names itself, or that its corrective action found */
export function causeOf(content: QmsContent, { fields }: Pick<Document<Nonconformity>, 'fields'>): string | undefined {
  const removes = content.find(fields.corrective_action?.link ?? '')
  return fields.cause_category ?? (removes && fieldText(removes.fields, 'root_cause.category'))
}
