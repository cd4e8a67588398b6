import type { Document } from '../../core/model/document.js'
import type { Qms } from '../../core/model/qms.js'
import { fullClause } from '../../core/model/requirement.js'
import { counted } from '../../core/words/counted.js'
import { namesInShort } from '../../core/words/names-in-short.js'
import { bindingsOf } from '../clauses/clause-bindings.js'
import { latestEvidence } from '../clauses/evidence.js'

/** @returns what an auditor asks to see: of each document, of each record type that it names, and of each clause */
export function evidenceQuestions(
  qms: Qms,
  process: string,
  documents: readonly Document[],
  clauses: readonly string[],
): readonly string[] {
  return [
    ...documents.map((document) => documentQuestion(qms, document)),
    ...recordTypes(qms, documents).map((type) => recordsQuestion(qms, process, type)),
    ...clauses.map((clause) => clauseQuestion(qms, clause)),
  ]
}

/** What a document is about shows in what it holds: measured results, a register of things, steps to take, or a way to work. */
function documentQuestion(qms: Qms, document: Document): string {
  const fields = qms.typeOf(document)?.fields ?? []
  const holds = (path: string) => fields.some((field) => field.path.join('.') === path)
  const question = holds('results.*.on')
    ? 'who measures it, from what, and what was done when it missed its target?'
    : fields.some(({ entriesOf }) => entriesOf)
      ? 'pick some entries and look at the things themselves. Is each as written?'
      : holds('actions.*.done')
        ? 'which steps are done, and what shows it?'
        : 'show me the last time that it was done. Was it done as written?'
  return `${document.id}, ${document.title}: ${question}`
}

function recordTypes(qms: Qms, documents: readonly Document[]): readonly string[] {
  const named = documents.flatMap(({ fields }) => (Array.isArray(fields.records) ? fields.records.map(String) : []))
  return [...new Set(named)].filter((name) => qms.types.has(name))
}

function recordsQuestion(qms: Qms, process: string, type: string): string {
  const title = qms.types.get(type)?.title ?? type
  const own = qms.documents.filter((one) => one.type === type && one.fields.process === process)
  if (own.length === 0)
    return `${title}: there is no record about this process. Did nothing happen, or was it not written down?`
  const last = own.slice(-3).map(({ id }) => id)
  return `${title}: ${counted(own.length, 'record')}, the last of them ${namesInShort(last)}. Pick some, and follow each to its end.`
}

function clauseQuestion(qms: Qms, written: string): string {
  const full = fullClause(written, qms.settings.standards)
  const [standard = '', number = ''] = full.split('/')
  const title = qms.standards.get(standard)?.clauses.get(number)?.title
  const latest = latestEvidence(qms, bindingsOf(qms, [full]).recordTypes)
  const shown = latest
    ? `The latest record is ${latest.document.id} of ${latest.on}.`
    : 'No record here is made for it.'
  return `${written}${title ? `, ${title}` : ''}: what shows that this is met? ${shown}`
}
