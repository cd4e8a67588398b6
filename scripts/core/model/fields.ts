import { once } from '../values/once.js'
import type { Fields, FieldValue } from './document.js'

export interface FoundField {
  /** Where it stands: `/findings/0/clause`. */
  readonly pointer: string
  readonly value: FieldValue
}

/** Finds every value at a path in which `*` stands for the items of a list, or the fields of a group whose names are free. */
export function findFields(fields: FieldValue, path: readonly string[]): readonly FoundField[] {
  const plain = plainPointer(path)
  if (plain !== undefined) {
    const value = fieldAtPath(fields, path)
    return value === undefined ? NONE : [{ pointer: plain, value }]
  }
  const found: FoundField[] = []
  const collect = (value: FieldValue, depth: number, pointer: string): void => {
    const step = path[depth]
    if (step === undefined) found.push({ pointer, value })
    else if (step === '*') {
      for (const [name, item] of isList(value) || isFields(value) ? Object.entries(value) : []) {
        // An entry that broke the schema is empty (see pruneList).
        if (item !== undefined && item !== '') collect(item, depth + 1, `${pointer}/${name}`)
      }
    } else if (isFields(value)) {
      const inner = value[step]
      if (inner !== undefined) collect(inner, depth + 1, `${pointer}/${step}`)
    }
  }
  collect(fields, 0, '')
  return found
}

const NONE: readonly never[] = []

/** Most paths lead to one place, and one pointer serves all documents. */
const plainPointer = once((path: readonly string[]) =>
  path.includes('*') ? undefined : path.map((step) => `/${step}`).join(''),
)

/** @returns the value at a path without `*` */
export function fieldAtPath(fields: FieldValue, path: readonly string[]): FieldValue | undefined {
  let value: FieldValue | undefined = fields
  for (const step of path) value = isFields(value) ? value[step] : undefined
  return value
}

/** @returns the value at a dotted path such as `correction.done`, as text; nothing of a list or a group */
export function fieldText(fields: Fields, dotted: string): string | undefined {
  // Most names are no path.
  const value = dotted.includes('.') ? fieldAtPath(fields, dotted.split('.')) : fields[dotted]
  return value === undefined || isFields(value) || isList(value) ? undefined : String(value)
}

/** @returns what is at a JSON pointer such as `/actions/0/done` */
export function fieldAt(fields: Fields, pointer: string): FieldValue | undefined {
  let value: FieldValue | undefined = fields
  for (const step of pointer.split('/').slice(1)) {
    value = isList(value) ? value[Number(step)] : isFields(value) ? value[step] : undefined
  }
  return value
}

/** @returns the JSON pointer of a dotted path */
export function pointerOf(dotted: string): string {
  return `/${dotted.replaceAll('.', '/')}`
}

export function isList(value: unknown): value is readonly FieldValue[] {
  return Array.isArray(value)
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
