import type { DocumentType } from '../model/document-type.js'
import { isList } from '../model/fields.js'
import type { DocumentTypes } from '../model/generated-types.js'
import { onceForAllDays } from '../model/once-for-all-days.js'
import type { QmsContent } from '../model/qms.js'

/** @returns the names of the types that a document has here: the others stay out of the way */
export const usedTypes = onceForAllDays(
  ({ types, ofType }): ReadonlySet<string> =>
    new Set([...types.keys()].filter((name) => ofType(name as keyof DocumentTypes).length > 0)),
)

/** The types that a document says to leave records of. */
const awaitedTypes = onceForAllDays(
  ({ maintained }): ReadonlySet<string> =>
    new Set(maintained.flatMap(({ fields }) => (isList(fields.records) ? fields.records.map(String) : []))),
)

/** @returns whether records of a type, if there are any, are kept in another system for all that is said here */
export function isKeptElsewhere(qms: QmsContent, { name, keptElsewhere }: DocumentType): boolean {
  return keptElsewhere === true && !usedTypes(qms).has(name) && !awaitedTypes(qms).has(name)
}
