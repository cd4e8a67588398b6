import type { Judgement } from '../../subjects/clauses/part-answer.js'
import type { ClausePage, ClauseRow } from '../pages/clause-page.js'
import type { RecordsOfType } from '../views/records-of-type.js'
import type { BuildData } from './build-data.js'
import { documentRef, named } from './references.js'

export const clausesData: BuildData = ({ pages }) =>
  pages.clauses.map(({ id, path, title, isInUse, note, asked, counts, rows }) => ({
    path: `api/clauses/${id}.json`,
    value: {
      standard: id,
      title,
      page: path,
      isInUse,
      ...(note && { note }),
      asked,
      answered: count(counts, 'answered'),
      gaps: count(counts, 'gap'),
      evidenceTooOld: count(counts, 'evidence-too-old'),
      notJudged: count(counts, 'not-judged'),
      clauses: rows.map(clauseOf),
    },
  }))

function count(counts: ClausePage['counts'], answer: Judgement): number {
  return counts.find((one) => one.answer === answer)?.count ?? 0
}

function clauseOf({ clause, title, asks, answer, documents, records, reason, origin }: ClauseRow) {
  return {
    clause,
    title,
    asksFor: asks,
    answer,
    ...(reason && { remark: reason }),
    documents: documents.map(({ document, evidence }) => ({
      ...documentRef(document),
      records: evidence.map(evidenceOf),
    })),
    records: records.map(evidenceOf),
    ...(origin && { from: origin.clauses.map(({ text }) => text) }),
    ...(origin?.change && { change: origin.change }),
  }
}

function evidenceOf({ type, count, latest }: RecordsOfType) {
  return { ...named(type), count, ...(latest && { latest: documentRef(latest) }) }
}
