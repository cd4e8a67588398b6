/** A share of common words from which two texts say the same. */
const NEARLY_ALL = 0.8

const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{M}\p{N}]+(?:[.,'’-][\p{L}\p{M}\p{N}]+)*/gu

/** @returns the words of a text in lower case; scripts without spaces count by character */
export function wordsOf(text: string): readonly string[] {
  return text.normalize('NFC').toLowerCase().match(WORD) ?? []
}

/** @returns whether a text says no more than another one: nearly all its words are there, too */
export function repeats(text: string, other: string): boolean {
  const words = new Set(wordsOf(text))
  const known = new Set(wordsOf(other))
  const shared = [...words].filter((word) => known.has(word))
  return words.size > 0 && shared.length / words.size >= NEARLY_ALL
}

/** @returns whether two texts are the same but for capitals, spaces and punctuation */
export function hasSameWords(text: string, other: string): boolean {
  return wordsOf(text).join(' ') === wordsOf(other).join(' ')
}
