import type { Document } from '../../core/model/document.js'
import { isList } from '../../core/model/fields.js'
import type { Qms } from '../../core/model/qms.js'
import { listInWords } from '../../core/words/list-in-words.js'
import { isInForce } from '../approval/status.js'
import type { ClauseBindings } from './clause-bindings.js'
import { evidenceMonths, isRecent, latestEvidence } from './evidence.js'
import { near, nearDocument } from './near-answers.js'
import type { NearAnswer, PartAnswer } from './part-answer.js'

/**
 * A clause that asks for records is answered by a recent one of a type that is made for it. That a document says which
 * records arise shows only what should be there. Where no type is made for it, nothing was looked at.
 */
export function judgeRecords(qms: Qms, bindings: ClauseBindings): PartAnswer {
  return bindings.recordTypes.length > 0 ? judgeEvidence(qms, bindings) : judgeWithoutType(qms, bindings)
}

function judgeEvidence(qms: Qms, bindings: ClauseBindings): PartAnswer {
  const latest = latestEvidence(qms, bindings.recordTypes)
  if (!latest) {
    const evidence = listInWords(bindings.recordTypes, 'or')
    return { ...gap(qms, bindings, `Nothing shows it: nothing of type ${evidence} is recorded yet.`), evidence }
  }
  const evidence = `${latest.document.id || latest.document.path} of ${latest.on}`
  const common = { asks: 'records', evidence } as const
  if (isRecent(qms, latest)) return { ...common, judgement: 'answered', reason: `Shown by ${evidence}, the latest.` }
  const reason = `The latest is ${evidence}; evidence older than ${evidenceMonths(qms)} months does not count.`
  return { ...common, judgement: 'evidence-too-old', reason }
}

function judgeWithoutType(qms: Qms, bindings: ClauseBindings): PartAnswer {
  const document = describing(qms, bindings)
  if (!document) return gap(qms, bindings, 'No document in force says which records show it.')
  const reason = `${document.id || document.path} says which records are kept; without a record type made for this clause, nothing shows whether they are.`
  return { asks: 'records', judgement: 'not-judged', reason }
}

function gap(qms: Qms, bindings: ClauseBindings, reason: string): PartAnswer {
  const common = { asks: 'records', judgement: 'gap', reason } as const
  if (describing(qms, bindings)) return { ...common, isDocumented: true }
  const near = nearRecords(qms, bindings)
  return near ? { ...common, near } : common
}

function nearRecords(qms: Qms, bindings: ClauseBindings): NearAnswer | undefined {
  const { documents, recordTypes } = bindings
  const pending = nearDocument(
    qms,
    documents.filter((document) => describesRecords(qms, document, bindings)),
  )
  const silent = documents.find((document) => isInForce(qms, document))
  if (pending || !silent) return pending
  const fault =
    recordTypes.length > 0
      ? `does not name in “records” the record type that shows it, such as ${listInWords(recordTypes, 'or')}`
      : 'does not name in “records” the record type that shows it'
  return near(silent, fault)
}

function describing(qms: Qms, bindings: ClauseBindings): Document | undefined {
  return bindings.documents.find((document) => describesRecords(qms, document, bindings) && isInForce(qms, document))
}

function describesRecords(qms: Qms, { type, fields, body }: Document, { recordTypes }: ClauseBindings): boolean {
  if (recordTypes.includes(type)) return true
  // Records for which there is no type here are kept elsewhere: the section says what and where.
  if (recordTypes.length === 0 && body.headings.some(({ text, words }) => /^records$/i.test(text) && words > 0))
    return true
  const named = isList(fields.records) ? fields.records.map(String) : []
  return named.some((name) =>
    recordTypes.length > 0 ? recordTypes.includes(name) : qms.types.get(name)?.control === 'retained',
  )
}
