import type { DocumentType } from '../../core/model/document-type.js'
import type { Qms } from '../../core/model/qms.js'
import { refuseUnknown } from './refuse-unknown.js'

/** @throws Misuse that suggests the nearest type, or lists all */
export function findType({ types }: Qms, name: string): DocumentType {
  return types.get(name) ?? refuseUnknown('document type', name, types.keys())
}
