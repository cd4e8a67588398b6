import { hyphens, type MarkerFault, OTHER_MARK, wholeLine } from './marker-fault.js'
import { firstTextLine } from './text-begins.js'

/** `———`, `----`, `...` or ` ---` below the fields. */
export const otherMarkAfter: MarkerFault = {
  find(lines) {
    const index = lines.findIndex((line, at) => at > 0 && (OTHER_MARK.test(line) || /^(\.{3}|```)\s*$/.test(line)))
    const text = firstTextLine(lines)
    // A line of asterisks in the text is a rule between its parts.
    if (index < 0 || (text >= 0 && text < index)) return undefined
    return {
      rule: 'front-matter-closed',
      at: wholeLine(lines, index),
      message: `The line below the fields must be exactly three hyphens. Write “${hyphens}” instead of “${lines[index]}”.`,
      fix: { description: `Write “${hyphens}”.`, replacement: hyphens },
    }
  },
}
