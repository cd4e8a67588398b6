import { distance } from 'fastest-levenshtein'

/** @returns the nearest of the names, if it is near enough to be meant */
export function nearestName(written: string, names: Iterable<string>): string | undefined {
  const wanted = written.toLowerCase()
  let nearest: string | undefined
  let smallest = Number.POSITIVE_INFINITY
  for (const name of names) {
    const shorter = Math.min(name.length, written.length)
    const limit = Math.min(3, Math.ceil(shorter * 0.4), shorter - 1)
    if (Math.abs(name.length - written.length) > limit) continue
    const apart = distance(wanted, name.toLowerCase())
    if (apart > limit || apart >= smallest) continue
    nearest = name
    smallest = apart
  }
  return nearest
}

/** @returns the nearest of the names as a question, or other advice if none is near */
export function didYouMean(written: string, names: Iterable<string>, otherwise: string): string {
  const nearest = nearestName(written, names)
  return nearest ? `Did you mean “${nearest}”?` : otherwise
}
