import type { Nodes } from 'mdast'
import type { Collect, Visitors } from './collector.js'
import { countWords } from './count-words.js'

export const collectWords: Collect<number> = () => {
  let words = 0
  return {
    at: wordVisitors((found) => {
      words += found
    }),
    result: () => words,
  }
}

/** A picture counts for a word. */
export function wordVisitors(add: (words: number) => void): Visitors {
  const addText = (node: Nodes & { readonly value: string }) => add(wordsOf(node))
  const addPicture = () => add(1)
  return { text: addText, code: addText, inlineCode: addText, image: addPicture, imageReference: addPicture }
}

/** Several collectors ask one after the other for the words of the same node. */
let latest: { readonly node: Nodes; readonly words: number } | undefined

function wordsOf(node: Nodes & { readonly value: string }): number {
  if (latest?.node !== node) latest = { node, words: countWords(node.value) }
  return latest.words
}
