import type { DocumentType } from '../../../core/model/document-type.js'
import { nearestName } from '../../../core/model/nearest-name.js'
import type { Qms } from '../../../core/model/qms.js'
import { Misuse } from '../misuse.js'

/** @throws Misuse that names the nearest type, or all of them */
export function findType(qms: Qms, name: string): DocumentType {
  const type = qms.types.get(name)
  if (type) return type
  const names = [...qms.types.keys()]
  const nearest = nearestName(name, names)
  throw new Misuse(
    `There is no document type “${name}”. ${nearest ? `Did you mean “${nearest}”?` : `There are ${names.join(', ')}.`}`,
  )
}
