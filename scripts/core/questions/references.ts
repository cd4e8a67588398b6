import type { Document } from '../model/document.js'
import { onceForAllDays } from '../model/once-for-all-days.js'
import type { QmsContent } from '../model/qms.js'
import { groupBy } from '../values/group-by.js'
import { bodyReferences } from './body-references.js'

/** That one document refers to another, by a field or in its body. */
export interface Reference {
  readonly from: Document
  /** An id; of a document, a role or a person. */
  readonly target: string
  /** The field's name, such as `process`, or `body`. */
  readonly by: string
}

/** @returns what a document refers to, each once for each way */
export function referencesFrom(qms: QmsContent, document: Document): readonly Reference[] {
  return references(qms).bySource.get(document) ?? []
}

/** @returns what refers to a document, role or person, each once for each way */
export function referencesTo(qms: QmsContent, id: string): readonly Reference[] {
  return references(qms).byTarget.get(id) ?? []
}

/** Fields come before bodies: they say more of what two documents have to do with each other. */
const references = onceForAllDays((qms) => {
  const all = [
    ...qms.documents.flatMap((from) => byFields(qms, from)),
    ...qms.documents.flatMap((from) => inBody(qms, from)),
  ]
  return { bySource: groupBy(all, ({ from }) => from), byTarget: groupBy(all, ({ target }) => target) }
})

function byFields(qms: QmsContent, from: Document): Reference[] {
  const found = qms.linksFrom(from).map(({ target, pointer }) => ({ from, target, by: fieldName(pointer) }))
  return [...new Map(found.map((one) => [`${one.by} ${one.target}`, one])).values()]
}

function inBody(qms: QmsContent, from: Document): Reference[] {
  const linked = bodyReferences(qms, from).map(({ target }) => target.id)
  const named = from.body.mentions.map(({ text }) => text).filter((id) => qms.find(id))
  return [...new Set([...linked, ...named])]
    .filter((id) => id !== from.id)
    .map((target) => ({ from, target, by: 'body' }))
}

/** `/findings/0/clause` is `findings.clause`. */
function fieldName(pointer: string): string {
  return pointer
    .split('/')
    .filter((step) => step !== '' && !/^\d+$/.test(step))
    .join('.')
}
