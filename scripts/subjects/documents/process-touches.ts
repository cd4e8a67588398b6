import type { Document } from '../../core/model/document.js'
import type { Process } from '../../core/model/generated-types.js'
import type { Qms } from '../../core/model/qms.js'
import { once } from '../../core/values/once.js'
import { byId } from '../../core/values/order.js'
import { documentsInForce } from '../approval/documents-in-force.js'
import { isInForce } from '../approval/status.js'
import { isProcess } from './kinds.js'

/** @returns the documents in force that say that they belong to a process, or that it is carried out by */
export function documentsTouched(qms: Qms, process: string): readonly Document[] {
  const own = qms.linksTo(process).filter(({ pointer }) => pointer === '/process')
  const named = qms.withId(process).flatMap((one) => qms.linksFrom(one))
  const touched = new Set([...own.map(({ from }) => from), ...named.flatMap(({ target }) => qms.withId(target))])
  const isAbout = (document: Document) =>
    qms.typeOf(document)?.control === 'maintained' && document.type !== 'process' && document.type !== 'role'
  return [...touched].filter((document) => isAbout(document) && isInForce(qms, document)).sort(byId)
}

/** @returns the clauses that a process or its documents name, each once */
export function clausesTouched(process: Document<Process>, documents: readonly Document[]): readonly string[] {
  const named = [process as Document, ...documents].flatMap(({ fields }) =>
    Array.isArray(fields.clauses) ? fields.clauses.map(String) : [],
  )
  const numbers = [...new Set(named)].map((id) => ({ id }))
  return numbers.sort(byId).map(({ id }) => id)
}

/** The processes in force, by id, each with what it touches. */
export const processesWithDocuments = once(
  (qms: Qms): ReadonlyMap<string, readonly Document[]> =>
    new Map(
      documentsInForce(qms)
        .filter(isProcess)
        .map((process) => [process.id, [process, ...documentsTouched(qms, process.id)]]),
    ),
)
