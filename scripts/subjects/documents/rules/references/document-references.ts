import type { Link, Qms } from '../../../../core/model/qms.js'
import { typeInWords } from '../../../../core/words/type-in-words.js'

/** @returns whether a field names a document, not a person or role */
export function namesDocument({ allowed }: Link): boolean {
  return !allowed.includes('role') && !allowed.includes('person')
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

/** @returns a type as it reads in a sentence: `a procedure`, `an internal audit` */
export function typeName(qms: Qms, type: string): string {
  return typeInWords(qms.types.get(type)?.title ?? type)
}
