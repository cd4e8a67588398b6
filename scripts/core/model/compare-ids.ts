const collator = new Intl.Collator('en', { numeric: true })

/** Compares by the numbers in ids, for sorting: QP-2 before QP-10. */
export function compareIds(a: string, b: string): number {
  return collator.compare(a, b)
}
