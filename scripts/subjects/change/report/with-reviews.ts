import type { ChangeReport, DocumentChange } from './change-report.js'
import { nextStep } from './next-step.js'
import type { DocumentReviews, ProposalReviews } from './proposal-reviews.js'

/** @returns the report with what people have said on GitHub: a record of it comes only after the merge */
export function withReviews(report: ChangeReport, reviews: ProposalReviews): ChangeReport {
  const documents = report.documents.map((change) => withThose(change, reviews.documents.get(change.id)))
  const found = { ...report, documents, reviews }
  return { ...found, next: nextStep(found) }
}

function withThose(change: DocumentChange, reviews: DocumentReviews | undefined): DocumentChange {
  if (!reviews || change.approval !== 'missing') return change
  const approvers = change.approvers.map((approver) => {
    const approvedBy = approver.approvedBy ?? reviews.approvedBy.get(approver.role)
    return approvedBy === undefined ? approver : { ...approver, approvedBy }
  })
  return { ...change, approvers, approval: reviews.isComplete ? 'complete' : 'missing' }
}
