/** How things are sorted: the same on every machine, whatever its language. */

const collator = new Intl.Collator('en', { numeric: true })

/** Compares by code unit. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

export function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
  return byText(a.path, b.path)
}

/** Compares by the numbers in texts: 2 before 10. */
export function byNumbersIn(a: string, b: string): number {
  return collator.compare(a, b)
}

/** Compares by the numbers in ids: QP-2 before QP-10. What shares an id is in the order of paths. */
export function byId(a: Identified, b: Identified): number {
  return byNumbersIn(a.id, b.id) || byText(a.path ?? '', b.path ?? '')
}

interface Identified {
  readonly id: string
  readonly path?: string
}
