/** An identifier in a text, or the number of a clause, or a word. */
const WORD = /\p{L}{1,6}[-_]\p{N}[\p{N}-]*|\p{N}+(?:\.\p{N}+)+|[\p{L}\p{N}]+(?:[-‐‑’'][\p{L}\p{N}]+)*/gu
const IDENTIFIER = /^\p{L}{1,6}[-_]\p{N}[\p{N}-]*$/u
const NUMBER = /^\p{N}/u

/** The longest that anyone looks for. */
const MOST_LETTERS = 40

/**
 * @returns the words of a text, each as it is compared: small letters without accents, identifiers and numbers of clauses
 * whole, and words with a hyphen both in parts and as one
 */
export function searchWordsOf(text: string, language: string): readonly string[] {
  const words = foldText(text, language).match(WORD) ?? []
  return words.flatMap(wordForms).map((word) => word.slice(0, MOST_LETTERS))
}

function wordForms(word: string): readonly string[] {
  if (IDENTIFIER.test(word)) return [identifierKey(word)]
  if (NUMBER.test(word) && word.includes('.')) return [word]
  const parts = word.split(/[-‐‑’']/u)
  if (parts.length === 1) return parts
  const letters = parts.filter((part) => part.length > 1)
  return [...letters, parts.join('')]
}

/** @returns small letters without accents; in German, `ä` and `ae` are the same */
export function foldText(text: string, language: string): string {
  const plain = text.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('ß', 'ss').replaceAll('ø', 'o')
  return language.startsWith('de') ? plain.replace(/ae|oe|(?<![aeq])ue/g, ([first = '']) => first) : plain
}

/** @returns the same for all spellings of an identifier: `qp-4` for QP-004, QP 4 and qp4 */
export function identifierKey(id: string): string {
  const groups = id.toLowerCase().match(/\p{L}+|\p{N}+/gu) ?? []
  return groups.map((group) => group.replace(/^0+(?=\p{N})/u, '')).join('-')
}
