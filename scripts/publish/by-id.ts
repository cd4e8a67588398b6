const collator = new Intl.Collator('en', { numeric: true })

/** Sorts by the numbers in ids: QP-2 before QP-10. */
export function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return collator.compare(a.id, b.id)
}
