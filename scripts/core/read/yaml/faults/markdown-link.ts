import { withValue, writtenValues } from './written-values.js'
import { inLine, shownField, type YamlFault } from './yaml-fault.js'

/** `[QP-012](../QP-012.md)`, alone or in a list: links belong in the text. */
const LINK = /\[([^\][]+)\]\([^)]*\)/g

export const markdownLink: YamlFault = {
  *find(lines) {
    for (const value of writtenValues(lines)) {
      const { name, text, line, column } = value
      const id = text.replace(LINK, '$1')
      if (id === text || value.isInFlow) continue
      yield {
        at: inLine(line, column, column + text.length),
        message: `This is a link, but a field holds only the id. Write ${shownField(name, id)}.`,
        repaired: () => withValue(lines, value, id),
        isSafe: true,
      }
    }
  },
}
