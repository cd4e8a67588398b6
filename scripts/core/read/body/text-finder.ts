import type { Mention } from '../../model/body-facts.js'
import type { Place } from '../../model/place.js'
import type { BodyText, Collector } from './collector.js'

interface Finding {
  readonly pattern: RegExp
  /** A piece of text must have one of these characters: looking for them is much quicker than for the pattern. */
  readonly signs: readonly string[]
  readonly isWanted?: () => boolean
}

/** Looks for a pattern in running text; not at all if the body has nothing of the kind. */
export function textFinder(body: BodyText, { pattern, signs, isWanted }: Finding): Collector<readonly Mention[]> {
  const found: Mention[] = []
  const isPossible = (text: string) => signs.some((sign) => text.includes(sign))
  if (!isPossible(body.source)) return { at: {}, result: () => found }
  return {
    at: {
      text: (node) => {
        const written = body.writtenAs(node)
        if (isPossible(written) && (!isWanted || isWanted()))
          found.push(...findAll(pattern, written, body.placeOf(node)))
      },
    },
    result: () => found,
  }
}

function* findAll(pattern: RegExp, written: string, [firstLine, firstColumn]: Place): Generator<Mention> {
  let line = firstLine
  let lineStart = 1 - firstColumn
  let lineEnd = written.indexOf('\n')
  for (const { 0: text, index } of written.matchAll(pattern)) {
    while (lineEnd >= 0 && lineEnd < index) {
      line++
      lineStart = lineEnd + 1
      lineEnd = written.indexOf('\n', lineStart)
    }
    const column = index - lineStart + 1
    yield { text, place: [line, column, line, column + text.length] }
  }
}
