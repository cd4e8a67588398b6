import type { Document } from '../model/document.js'
import type { DocumentType } from '../model/document-type.js'
import { isList } from '../model/fields.js'
import { listInWords } from '../model/list-in-words.js'
import type { Qms } from '../model/qms.js'
import { fullClause } from '../model/requirement.js'
import { exclusionsOf, findExclusion } from './exclusions.js'
import { isPlanOnly } from './happened-states.js'
import { isInForce, statusOf } from './status.js'

/** What answers one clause. */
export interface ClauseAnswers {
  /** Maintained documents that name it, or whose type is made for it. */
  readonly documents: Document[]
  /** One record that shows it is enough, as long as it is more than a plan. */
  record?: Document
  /** Record types made for it. */
  readonly recordTypes: Set<string>
}

/** Our own types name clauses of this edition without saying so. */
const TYPES_STANDARD = ['iso-9001-2015']

/** @returns the answers by full clause, from one pass over all documents */
export function collectAnswers(qms: Qms): ReadonlyMap<string, ClauseAnswers> {
  const answers = new Map<string, ClauseAnswers>()
  const at = (clause: string) => {
    const found = answers.get(clause) ?? { documents: [], recordTypes: new Set() }
    answers.set(clause, found)
    return found
  }
  for (const type of qms.types.values()) {
    if (type.control === 'retained') for (const clause of clausesOfType(type)) at(clause).recordTypes.add(type.name)
  }
  for (const document of qms.documents) {
    const type = qms.typeOf(document)
    if (!type) continue
    for (const clause of new Set([...clausesOfType(type), ...ownClauses(qms, document)])) {
      if (type.control === 'maintained') at(clause).documents.push(document)
      else if (!isPlanOnly(type, document)) at(clause).record ??= document
    }
  }
  return answers
}

/** @returns whether a document in force answers it */
export function isMaintained(qms: Qms, { documents }: ClauseAnswers): boolean {
  return documents.some((document) => isInForce(qms, document))
}

/**
 * @returns whether there is a record, or a document in force that says which records arise: in “records”, or, where no
 * record type is made for the clause, in its section “Records”. Where one is made for it, it must name that one. Measured results that a document holds are records, too.
 */
export function isRetained(qms: Qms, answers: ClauseAnswers): boolean {
  if (answers.record) return true
  return answers.documents.some((document) => bringsRecords(qms, document, answers) && isInForce(qms, document))
}

/** A document that names a clause and still does not answer it. */
export interface NearAnswer {
  readonly document: string
  /** A scope may declare a clause not applicable. */
  readonly does: 'answers' | 'leaves out'
  /** `is still a draft`. */
  readonly fault: string
}

/** @returns what comes near, such as QP-004, which is still a draft */
export function nearAnswer(qms: Qms, answers: ClauseAnswers, asks: 'maintain' | 'retain'): NearAnswer | undefined {
  const pending = answers.documents.find(
    (document) => !isInForce(qms, document) && (asks === 'maintain' || bringsRecords(qms, document, answers)),
  )
  if (pending) return near(pending, whyNotInForce(qms, pending))
  const recordless = answers.documents.find((document) => isInForce(qms, document))
  if (asks === 'maintain' || !recordless) return undefined
  const wanted = answers.recordTypes.size > 0 ? `, such as ${listInWords([...answers.recordTypes], 'or')}` : ''
  return near(recordless, `does not name in “records” the record type that shows it${wanted}`)
}

function near({ id, path }: Document, fault: string): NearAnswer {
  return { document: id || path, does: 'answers', fault }
}

/** @returns the scope that will leave a clause out, once it is in force */
export function nearExclusion(qms: Qms, clause: string): NearAnswer | undefined {
  for (const scope of qms.ofType('qms-scope')) {
    if (isInForce(qms, scope as Document) || !findExclusion(exclusionsOf(qms, scope), clause)) continue
    return { ...near(scope as Document, whyNotInForce(qms, scope as Document)), does: 'leaves out' }
  }
  return undefined
}

function whyNotInForce(qms: Qms, document: Document): string {
  return STATUS_WORDS[statusOf(qms, document)] ?? 'is not in force'
}

const STATUS_WORDS: Readonly<Record<string, string>> = {
  draft: 'is still a draft',
  'in approval': 'is still being approved',
  approved: 'is not effective yet',
  retired: 'has been retired',
}

function bringsRecords(qms: Qms, { fields, body }: Document, { recordTypes }: ClauseAnswers): boolean {
  if (isList(fields.results) && fields.results.length > 0) return true
  // Records for which there is no type here are kept elsewhere: the section says what and where.
  if (recordTypes.size === 0 && body.headings.some(({ text, words }) => /^records$/i.test(text) && words > 0))
    return true
  const named = isList(fields.records) ? fields.records.map(String) : []
  return named.some((name) =>
    recordTypes.size > 0 ? recordTypes.has(name) : qms.types.get(name)?.control === 'retained',
  )
}

/** @returns the full names of the clauses that a type is made for */
export function clausesOfType({ clauses }: DocumentType): readonly string[] {
  return clauses.map((clause) => fullClause(clause, TYPES_STANDARD))
}

function ownClauses(qms: Qms, { fields }: Document): readonly string[] {
  return isList(fields.clauses)
    ? fields.clauses.map((clause) => fullClause(String(clause), qms.settings.standards))
    : []
}
