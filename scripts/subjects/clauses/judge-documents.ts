import type { Document } from '../../core/model/document.js'
import type { Qms } from '../../core/model/qms.js'
import { defined } from '../../core/values/defined.js'
import { once } from '../../core/values/once.js'
import { documentsInForce } from '../approval/documents-in-force.js'
import { needsApproval } from '../approval/status.js'
import type { ClauseBindings } from './clause-bindings.js'
import { nearDocument } from './near-answers.js'
import type { PartAnswer } from './part-answer.js'

/** A clause that asks for a document is answered by one in force. As long as nothing is approved, that is unknown. */
export function judgeDocuments(qms: Qms, { documents }: ClauseBindings): PartAnswer {
  const present = setInForce(qms)
  const inForce = documents.filter((document) => present.has(document)).map(({ id, path }) => id || path)
  const [first] = inForce
  if (first === undefined) {
    const near = nearDocument(qms, documents)
    const reason = near ? `${near.document} ${near.fault}.` : 'No document names it.'
    return { asks: 'document', judgement: 'gap', reason, ...defined({ near }) }
  }
  if (needsApproval(qms))
    return { asks: 'document', judgement: 'answered', reason: documentedBy(first, inForce.length - 1) }
  const reason = `Nothing is approved here yet, so it is not known whether ${first} is in force.`
  return { asks: 'document', judgement: 'not-judged', reason }
}

const setInForce = once((qms: Qms): ReadonlySet<Document> => new Set(documentsInForce(qms)))

function documentedBy(first: string, others: number): string {
  return others > 0 ? `Documented: ${first} and ${others} more are in force.` : `Documented: ${first} is in force.`
}
