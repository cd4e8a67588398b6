/** Letters of a word that fit into a narrow column. */
export const LONGEST_WORD = 24

const LONG_WORD = new RegExp(`[^\\s\\u200B]{${LONGEST_WORD + 1},}`, 'g')
const PIECE = new RegExp(`[^/._-]{1,${LONGEST_WORD}}[/._-]*|[/._-]+`, 'gu')

/** @returns a text whose long words, such as addresses and checksums, may go on in the next line */
export function breakable(text: string): string {
  return text.replace(LONG_WORD, (word) => (word.match(PIECE) ?? [word]).join('\u200B'))
}
