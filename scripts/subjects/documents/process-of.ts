import type { Document } from '../../core/model/document.js'
import type { Qms } from '../../core/model/qms.js'
import { once } from '../../core/values/once.js'
import { byId } from '../../core/values/order.js'
import { isProcess } from './kinds.js'
import { documentsTouched } from './process-touches.js'

/** Where a document or record says to which process it belongs. */
const OWN = /^\/process(es\/\d+)?$/

/** @returns the process that a document or record names first, else the first by id that names it; a process belongs to itself */
export function processOf(qms: Qms, document: Document): string | undefined {
  if (isProcess(document)) return document.id
  return qms.linksFrom(document).find(({ pointer }) => OWN.test(pointer))?.target ?? touching(qms).get(document.id)
}

/** @returns the records that say which process they belong to, and name this one */
export function recordsOfProcess(qms: Qms, process: string): readonly Document[] {
  const own = qms.linksTo(process).filter(({ pointer }) => OWN.test(pointer))
  return [...new Set(own.map(({ from }) => from))].filter((one) => qms.typeOf(one)?.control === 'retained')
}

const touching = once((qms: Qms): ReadonlyMap<string, string> => {
  // The first by id is written last, and stays.
  const processes = qms.documents.filter(isProcess).toSorted((a, b) => byId(b, a))
  return new Map(processes.flatMap(({ id }) => documentsTouched(qms, id).map((document) => [document.id, id] as const)))
})
