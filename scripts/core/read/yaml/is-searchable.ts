/** People write neither; and what finds faults may take time that grows with the square of a line. */
const MOST_CHARACTERS = 1024 * 1024
const LONGEST_LINE = 1000

/** @returns whether a source is short enough to look for what its author meant */
export function isSearchable(source: string): boolean {
  return source.length <= MOST_CHARACTERS && !new RegExp(`^.{${LONGEST_LINE + 1}}`, 'm').test(source)
}
