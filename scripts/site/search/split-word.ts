const LEAST_LETTERS = 4

/**
 * @param isKnown whether a word appears in the manual
 * @param joints letters between the parts
 * @returns the two known words that a word is made of, such as `lieferanten` and `bewertung`; undefined when it is one
 */
export function splitWord(
  word: string,
  isKnown: (word: string) => boolean,
  joints: readonly string[],
): readonly [string, string] | undefined {
  for (let at = word.length - LEAST_LETTERS; at >= LEAST_LETTERS; at--) {
    const second = word.slice(at)
    if (!isKnown(second)) continue
    const first = word.slice(0, at)
    if (isKnown(first)) return [first, second]
    const joint = joints.find((one) => first.endsWith(one) && isKnown(first.slice(0, -one.length)))
    if (joint && first.length - joint.length >= LEAST_LETTERS) return [first.slice(0, -joint.length), second]
  }
  return undefined
}
