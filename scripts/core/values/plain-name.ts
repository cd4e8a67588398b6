/** @returns the name as fields are written: `Next Review`, `next-review` and `nextReview` are one */
export function plainName(written: string): string {
  const words = written.replace(/([a-z])([A-Z])/g, '$1_$2').toLowerCase()
  return words.replace(/[^a-z0-9]+/g, '_').replace(/^_+|_+$/g, '')
}
