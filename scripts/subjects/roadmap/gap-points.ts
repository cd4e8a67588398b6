import type { Document } from '../../core/model/document.js'
import type { Qms } from '../../core/model/qms.js'
import { isClosed } from '../documents/is-closed.js'
import { type AuditCheck, eachId, judged, partOf } from '../system/audit-check.js'

/** What a gap analysis has to say on the way. That there is none is not that there are no gaps. */
export function gapPoints(qms: Qms): readonly AuditCheck[] {
  const gaps = qms.ofType('gap')
  const point = (id: string, question: string, open: typeof gaps, says: string): AuditCheck => ({
    id,
    question,
    found: eachId(open),
    ...(gaps.length === 0
      ? judged(false, 'There is no gap analysis.')
      : judged(open.length === 0, `${partOf(open.length, gaps.length, 'gap')} not ${says} yet.`)),
  })
  return [
    point(
      'gaps-judged',
      'Was each requirement looked at where the work is done?',
      gaps.filter(({ fields }) => fields.rating === undefined),
      'judged by people',
    ),
    point(
      'gaps-closed',
      'Is every gap closed?',
      gaps.filter((gap) => !isClosed(qms, gap as Document)),
      'closed',
    ),
  ]
}
