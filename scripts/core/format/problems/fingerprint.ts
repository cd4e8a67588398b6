import { sha256 } from '../../bytes/digest.js'
import type { Problem } from '../../model/problem.js'

/**
 * Names problems so that each is known again after lines or files have moved, and after our words for it have changed: by rule,
 * document and the text of its line. Those that are alike are counted.
 *
 * @param sources the lines of every file that has a problem
 */
export function fingerprints(
  problems: readonly Problem[],
  sources: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  const seen = new Map<string, number>()
  return problems.map(({ rule, document, file, place: [line] }) => {
    const text = sources.get(file)?.[line - 1]?.trim() ?? ''
    const digest = sha256(JSON.stringify([rule, document ?? file, text])).slice(0, 16)
    const count = (seen.get(digest) ?? 0) + 1
    seen.set(digest, count)
    return `${digest}:${count}`
  })
}
