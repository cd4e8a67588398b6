import { sayIn } from '../core/words/say.js'
import { sentenceIn } from '../core/words/sentence-in.js'
import { readLanguage } from '../site/output/read-language.js'

const german = readLanguage('de')
const sentence = sentenceIn(sayIn(german))

/** @returns which texts would still be English in a German manual, in whole or in part; what the files say stays as it is */
export function englishLeft(texts: readonly string[], files: Readonly<Record<string, string>>): readonly string[] {
  const written = Object.values(files).join('\n')
  const isFromFiles = (text: string) => text.split(/[ ,]+/).every((word) => written.includes(word))
  return texts
    .filter((text) => !(text in german.terms) && !isFromFiles(text))
    .filter((text) => wordsTogether(text).some((words) => sentence(text).includes(words) && !isFromFiles(words)))
}

/** @returns each two words of a text that follow each other; where none do, the words */
function wordsTogether(text: string): readonly string[] {
  const pairs = [...text.matchAll(/(?<!\p{L})(?=(\p{L}{3,} \p{L}{3,}))/gu)].map(([, pair = '']) => pair)
  return pairs.length > 0 ? pairs : (text.match(/\p{L}{3,}/gu) ?? [])
}
