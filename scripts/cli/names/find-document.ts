import type { Document } from '../../core/model/document.js'
import type { Qms } from '../../core/model/qms.js'
import { unreadableDocuments } from '../../core/questions/unreadable-documents.js'
import { locate } from '../../core/read/locate.js'
import { baseName } from '../../core/values/paths.js'
import { Misuse } from '../command/misuse.js'
import { refuseUnknown } from './refuse-unknown.js'

/** @throws Misuse that says why its file cannot be read, or suggests the nearest id */
export function findDocument(qms: Qms, id: string): Document {
  const found = qms.find(id) ?? qms.documents.find((document) => document.id.toLowerCase() === id.toLowerCase())
  if (found) return found
  refuseUnreadable(qms, id)
  const ids = qms.documents.map((document) => document.id)
  return refuseUnknown('document', id, ids, '“qms list” shows them all.')
}

/** @throws Misuse with what is wrong in the file that is called as the id, if no document could be made of it */
function refuseUnreadable(qms: Qms, id: string): void {
  const file = unreadableDocuments(qms).find(({ path }) => baseName(path).toLowerCase() === id.toLowerCase())
  const [defect] = file?.defects ?? []
  if (!file || !defect) return
  const [line, column] = locate(file, defect.at)
  throw new Misuse(`${file.path}:${line}:${column} ${defect.message}`)
}

/** @throws Misuse if there is no such document, or it is a record of a type that is not approved */
export function findApprovable(qms: Qms, id: string): Document {
  const document = findDocument(qms, id)
  const { approver } = qms.typeOf(document) ?? {}
  return approver === undefined ? findMaintained(qms, id) : document
}

/** @throws Misuse if there is no such document, or it is a record: those have no revisions */
export function findMaintained(qms: Qms, id: string): Document {
  const document = findDocument(qms, id)
  const type = qms.typeOf(document)
  if (type?.control === 'maintained') return document
  throw new Misuse(
    `${document.id} is a record (${type?.title ?? document.type}). Only maintained documents, such as procedures, have revisions that are approved and reviewed.`,
  )
}
