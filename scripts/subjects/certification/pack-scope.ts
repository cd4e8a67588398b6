import type { Document } from '../../core/model/document.js'
import type { Qms } from '../../core/model/qms.js'
import { clausesWithoutParts, fullClause, isWithinClause } from '../../core/model/requirement.js'
import { byId } from '../../core/values/order.js'
import { bindingsOf, clausesOfType } from '../clauses/clause-bindings.js'
import { recordsOfProcess } from '../documents/process-of.js'
import { clausesTouched, documentsTouched } from '../documents/process-touches.js'

/** What an auditor takes along: which clauses are looked at, and the documents and records behind them. */
export interface PackScope {
  readonly title: string
  /** With their standards; all that are in use, where it is about the whole system. */
  readonly clauses: readonly string[]
  /** Maintained documents and records, by id, each once. */
  readonly documents: readonly Document[]
}

/** Stage 1 reads what is written, and whether audits and reviews took place; it does not look at the daily work. */
const READ_IN_STAGE_1 = ['internal-audit', 'management-review', 'certificate', 'external-audit']

/** @returns everything that the audit of a stage looks at */
export function scopeOfStage(qms: Qms, stage: '1' | '2'): PackScope {
  const isRead = (document: Document) =>
    stage === '2' || qms.typeOf(document)?.control === 'maintained' || READ_IN_STAGE_1.includes(document.type)
  return {
    title: `Audit of stage ${stage}`,
    clauses: allClauses(qms),
    documents: inOrder(qms.documents.filter(isRead)),
  }
}

/** @param full a clause with its standard; those below it are looked at, too */
export function scopeOfClause(qms: Qms, full: string): PackScope {
  const [standard = '', number = ''] = full.split('/')
  const clauses = allClausesOf(qms, standard).filter((one) => isWithinClause(one.split('/')[1] ?? '', number))
  const { documents, recordTypes } = bindingsOf(qms, clauses)
  const records = qms.documents.filter(({ type }) => recordTypes.includes(type))
  return {
    title: `${qms.standards.get(standard)?.name ?? standard}, ${number}`,
    clauses,
    documents: inOrder([...documents, ...records]),
  }
}

export function scopeOfProcess(qms: Qms, process: Document): PackScope {
  const touched = documentsTouched(qms, process.id)
  return {
    title: `${process.id} ${process.title}`,
    clauses: clausesTouched(process as Parameters<typeof clausesTouched>[0], touched).map((clause) =>
      fullClause(clause, qms.settings.standards),
    ),
    documents: inOrder([process, ...touched, ...recordsOfProcess(qms, process.id)]),
  }
}

/** What an audit looks at: the processes and clauses that it names; everything, where it names neither. */
export function scopeOfAudit(qms: Qms, audit: Document): PackScope {
  const title = `${audit.id} ${audit.title}`
  const processes = namesIn(audit, 'processes').flatMap((id) => qms.withId(id))
  const clauses = namesIn(audit, 'audited_clauses').map((clause) => fullClause(clause, qms.settings.standards))
  if (processes.length + clauses.length === 0) return { ...scopeOfStage(qms, '2'), title }
  const parts = [
    ...processes.map((process) => scopeOfProcess(qms, process)),
    ...clauses.map((clause) => scopeOfClause(qms, clause)),
  ]
  return {
    title,
    clauses: [...new Set(parts.flatMap((part) => part.clauses))],
    documents: inOrder([audit, ...parts.flatMap(({ documents }) => documents)]),
  }
}

/** @returns whether it is an audit, by what its type is made for: clause 9.2.2, or a record of the certification body */
export function isAudit(qms: Qms, document: Document): boolean {
  const type = qms.typeOf(document)
  if (type?.control !== 'retained') return false
  return clausesOfType(type).includes('iso-9001-2015/9.2.2') || type.name === 'external-audit'
}

function namesIn({ fields }: Document, field: string): readonly string[] {
  const value = fields[field]
  return Array.isArray(value) ? value.map(String) : []
}

function allClauses(qms: Qms): readonly string[] {
  return qms.settings.standards.flatMap((standard) => allClausesOf(qms, standard))
}

function allClausesOf({ standards }: Qms, id: string): readonly string[] {
  const standard = standards.get(id)
  return standard ? clausesWithoutParts(standard).map(({ clause }) => `${id}/${clause}`) : []
}

function inOrder(documents: readonly Document[]): readonly Document[] {
  return [...new Set(documents)].sort(byId)
}
