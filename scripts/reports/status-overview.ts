import { lostDocuments } from '../lifecycle/lost-documents.js'
import { reviewState } from '../lifecycle/review-state.js'
import { effectiveRevision } from '../lifecycle/revisions.js'
import { isInForce, statusOf } from '../lifecycle/status.js'
import { fieldText } from '../model/fields.js'
import type { Qms } from '../model/qms.js'
import type { Table } from '../model/table.js'
import { byId } from './by-id.js'

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
