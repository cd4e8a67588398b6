import { fieldText } from '../../../core/model/fields.js'
import type { Qms } from '../../../core/model/qms.js'
import { compareRevisions, revisionForm } from '../../../core/questions/revision-forms.js'

/** @returns the current revision of a document, if a record names one that is newer than that */
export function currentIfAhead(qms: Qms, documentId: string, named: string): string | undefined {
  const document = qms.find(documentId)
  const current = document && fieldText(document.fields, 'revision')
  if (!document || current === undefined) return undefined
  const order = compareRevisions(revisionForm(qms, document.type), named, current)
  return order !== undefined && order > 0 ? current : undefined
}
