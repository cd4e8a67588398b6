import type { BrokenMarkup } from '../../core/model/body-facts.js'
import { isOnlyUntidy } from '../../core/questions/broken-markup.js'

/** @returns what to tell the person who builds of markup in a text that readers see as it is typed; mostly nothing */
export function markupNotes(name: string, broken: readonly BrokenMarkup[]): readonly string[] {
  const [first, ...others] = broken.filter((one) => !isOnlyUntidy(one))
  if (!first) return []
  const more = others.length === 0 ? '' : `, and ${others.length} more`
  return [
    `${name}: “${first.text}” on line ${first.place[0]} does not do what it should (${first.kind})${more}. “qms check” says what to write.`,
  ]
}
