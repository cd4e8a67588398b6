import type { Document } from '../../core/model/document.js'
import type { Qms } from '../../core/model/qms.js'
import type { ReportedProblem } from '../../core/model/rule.js'
import { lostRecords } from '../documents/evidence/lost-records.js'
import { commitInWords } from './commit-in-words.js'
import { deletions } from './deletions.js'

/**
 * Finds records that git has, whose files are gone, and that have to be kept. What the change itself deleted is reported by the
 * rules that compare with its base.
 *
 * @param isMeant which records to look at; by default all
 */
export function* deletedRecords(
  qms: Qms,
  isMeant: (record: Document) => boolean = () => true,
): Generator<ReportedProblem> {
  const gone = lostRecords(qms).filter(({ document }) => isMeant(document))
  yield* deletions(
    qms,
    qms,
    gone.map(({ document, deletedBy }) => ({ document, lost: `in ${commitInWords(deletedBy)}` })),
  )
}
