import type { Document } from '../../core/model/document.js'
import type { Approval } from '../../core/model/generated-types.js'
import type { Qms } from '../../core/model/qms.js'
import { type CoveredFile, coveredFilesOf, filesNotCovered } from '../../core/questions/covered-files.js'
import { isText } from './status.js'

/** @returns the linked files that an approval record of the text as it is now says nothing of */
export function filesWithoutApproval(qms: Qms, record: Document<Approval>): readonly CoveredFile[] {
  const { document: id = '', files = [] } = record.fields
  const document = qms.withId(id).find((one) => isText(qms, one, { record }))
  return document ? filesNotCovered(coveredFilesOf(qms, document), files) : []
}
