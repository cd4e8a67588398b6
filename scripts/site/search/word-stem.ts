/** What is left of a word, at least. */
const LEAST_LETTERS = 4
/** Before a second ending, as in Lieferant-en. */
const LEAST_BEFORE_ANOTHER = 6

/** @returns what a word has in common with others about the same: `evaluat` of evaluate, evaluating and evaluations */
export function wordStem(word: string, endings: readonly string[]): string {
  const first = withoutEnding(word, endings, LEAST_LETTERS)
  return first === word ? word : withoutEndings(first, endings)
}

function withoutEndings(word: string, endings: readonly string[]): string {
  const shorter = withoutEnding(word, endings, LEAST_BEFORE_ANOTHER)
  return shorter === word ? word : withoutEndings(shorter, endings)
}

/** Without its longest ending. */
function withoutEnding(word: string, endings: readonly string[], least: number): string {
  let longest = 0
  for (const ending of endings) {
    if (ending.length <= longest || !word.endsWith(ending)) continue
    if (word.length - ending.length >= least) longest = ending.length
  }
  return word.slice(0, word.length - longest)
}
