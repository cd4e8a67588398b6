import { listInWords } from './list-in-words.js'

const MOST_NAMES = 3
const MOST_CHARACTERS = 90

/** @returns `a, b and c`, or `a, b, c and 4 more`; of long names, such as paths, fewer */
export function namesInShort(names: readonly string[]): string {
  if (names.length <= MOST_NAMES + 1 && names.join(', ').length <= MOST_CHARACTERS) return listInWords(names)
  const shown = names.slice(0, MOST_NAMES)
  while (shown.length > 1 && shown.join(', ').length > MOST_CHARACTERS) shown.pop()
  const more = names.length - shown.length
  return more === 0 ? listInWords(shown) : listInWords([...shown, `${more} more`])
}
