import { answerQuery, type SearchFiles } from './answer-query.js'
import type { SearchIndex } from './build-search-index.js'
import type { LetterAnswers, SearchEntry } from './search-index.js'

/** More are not offered while one types. */
export const MOST_OFFERED = 7

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz']

/** @returns by letter, what it finds alone and with a second one, so that the first letters need not wait for the index */
export async function answerLetters(index: SearchIndex): Promise<ReadonlyMap<string, LetterAnswers>> {
  const files = filesOfIndex(index)
  const beginnings = new Set(index.parts.flatMap(Object.keys).map((word) => word.slice(0, 2)))
  const answers = new Map<string, LetterAnswers>()
  for (const letter of LETTERS) {
    const pairs = LETTERS.map((second) => letter + second).filter((pair) => beginnings.has(pair))
    answers.set(letter, await answerAll(files, [letter, ...pairs]))
  }
  return answers
}

async function answerAll(files: SearchFiles, questions: readonly string[]): Promise<LetterAnswers> {
  const numbers = new Map<SearchEntry, number>()
  const numberOf = (entry: SearchEntry) => {
    const number = numbers.get(entry) ?? numbers.size
    numbers.set(entry, number)
    return number
  }
  const answers: Record<string, LetterAnswers['answers'][string]> = {}
  for (const question of questions) {
    const { found } = await answerQuery(files, question)
    answers[question] = {
      first: found.slice(0, MOST_OFFERED).map(({ entry }) => numberOf(entry)),
      count: found.length,
    }
  }
  return { entries: [...numbers.keys()], answers }
}

/** @returns an index as a search reads it, without files */
export function filesOfIndex({ frame, parts, known }: SearchIndex): SearchFiles {
  return { frame, readPart: async (number) => parts[number] ?? {}, readKnownWords: async () => known }
}
