import { answerQuery, type SearchFiles } from './answer-query.js'
import type { SearchIndex } from './build-search-index.js'
import type { LetterAnswer } from './search-index.js'

/** More are not offered while one types. */
export const MOST_OFFERED = 7

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'

/** @returns what each question of one letter finds, so that the first letter need not wait for the index */
export async function answerLetters(index: SearchIndex): Promise<ReadonlyMap<string, LetterAnswer>> {
  const files = filesOfIndex(index)
  const answers = new Map<string, LetterAnswer>()
  for (const letter of LETTERS) {
    const { found } = await answerQuery(files, letter)
    answers.set(letter, { entries: found.slice(0, MOST_OFFERED).map(({ entry }) => entry), count: found.length })
  }
  return answers
}

/** @returns an index as a search reads it, without files */
export function filesOfIndex({ frame, parts, known }: SearchIndex): SearchFiles {
  return { frame, readPart: async (number) => parts[number] ?? {}, readKnownWords: async () => known }
}
