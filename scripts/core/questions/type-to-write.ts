import type { DocumentType } from '../model/document-type.js'
import type { Refusal } from '../model/plan.js'
import type { Qms } from '../model/qms.js'

/** @returns a type that the toolkit itself writes; a refusal where a broken schema of the repository took its place */
export function typeToWrite(qms: Qms, name: 'approval' | 'document-review'): DocumentType | Refusal {
  const reason = `The document type “${name}” cannot be read.`
  return qms.types.get(name) ?? { reason, remedy: '“qms check” says what is wrong with its schema.' }
}
