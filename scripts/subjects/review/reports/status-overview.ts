import { byId } from '../../../core/model/by-id.js'
import { fieldText } from '../../../core/model/fields.js'
import type { Qms } from '../../../core/model/qms.js'
import type { Table } from '../../../core/model/table.js'
import { lostDocuments } from '../../approval/lost-documents.js'
import { effectiveRevision } from '../../approval/revisions.js'
import { isInForce, statusOf } from '../../approval/status.js'
import { reviewState } from '../review-state.js'

/** Every maintained document: what its text is, what is in force, and when it is reviewed; at the end those that no file shows any more. */
export function statusOverview(qms: Qms): Table {
  const rows = [...qms.maintained].sort(byId).map((document) => {
    const effective = isInForce(qms, document) ? effectiveRevision(qms, document) : undefined
    const review = reviewState(qms, document)
    return [
      document.id,
      document.title,
      fieldText(document.fields, 'revision') ?? '',
      statusOf(qms, document),
      effective?.revision ?? '',
      effective?.effectiveOn ?? '',
      review ? review.on : '',
      review?.state ?? '',
    ]
  })
  const lost = lostDocuments(qms).map(({ id, effective }) => {
    const { revision, effectiveOn = '' } = effective
    return [id, '', '', 'no file', revision, effectiveOn, '', '']
  })
  return {
    title: 'Status',
    columns: ['id', 'title', 'revision', 'status', 'in force', 'since', 'next review', 'review'],
    rows: [...rows, ...lost],
  }
}
