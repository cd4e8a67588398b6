import { baseName } from '../../model/paths.js'
import type { Link, Qms } from '../../model/qms.js'
import { typeInWords } from '../../model/type-in-words.js'

/** @returns whether a field names a document, not whoever is responsible */
export function namesDocument({ allowed }: Link): boolean {
  return !allowed.includes('role') && !allowed.includes('person')
}

/** @returns the ids that files carry in their names of which no document could be made: that fault is reported there */
export function unreadableIds(qms: Qms): ReadonlySet<string> {
  return new Set(qms.otherSources.filter(({ path }) => path.endsWith('.md')).map(({ path }) => baseName(path)))
}

/** @returns the field's own name as people see it: `process`, `superseded_by` */
export function fieldName(pointer: string): string {
  return (
    pointer
      .split('/')
      .filter((step) => !/^\d*$/.test(step))
      .at(-1) ?? ''
  )
}

/** @returns a type as it stands in a sentence: `a procedure`, `an internal audit` */
export function typeName(qms: Qms, type: string): string {
  return typeInWords(qms.types.get(type)?.title ?? type)
}
