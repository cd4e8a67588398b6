import { listInWords } from '../model/list-in-words.js'

const MOST_NAMES = 3

/** @returns `a, b and c`, or `a, b, c and 4 more` */
export function namesInShort(names: readonly string[]): string {
  const more = names.length - MOST_NAMES
  // “And 1 more” would take as much space as the name.
  return more < 2 ? listInWords(names) : listInWords([...names.slice(0, MOST_NAMES), `${more} more`])
}
