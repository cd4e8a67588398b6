import { withValue, writtenValues } from './written-values.js'
import { inLine, shownField, type YamlFault } from './yaml-fault.js'

/** `{class:major}` reads as a field called “class:major”. */
export const spaceInBraces: YamlFault = {
  hint: /\{\s*[A-Za-z_]+:[^\s:/,}]/,
  *find(lines) {
    for (const value of writtenValues(lines)) {
      const { name, text, line, column } = value
      if (value.isInFlow || !text.startsWith('{')) continue
      const joined = /([{,]\s*[A-Za-z_]+):(?=[^\s:/,}])/
      const found = joined.exec(text)
      if (!found) continue
      const repaired = text.replace(new RegExp(joined, 'g'), '$1: ')
      const colon = column + found.index + (found[1]?.length ?? 0)
      yield {
        at: inLine(line, colon, colon + 1),
        message: `A space is missing behind this colon. Write ${shownField(name, repaired)}.`,
        repaired: () => withValue(lines, value, repaired),
        isSafe: true,
      }
    }
  },
}
