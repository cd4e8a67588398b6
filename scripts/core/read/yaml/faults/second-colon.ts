import { quoted, withValue, writtenValues } from './written-values.js'
import { inLine, shownField, type YamlFault } from './yaml-fault.js'

export const secondColon: YamlFault = {
  *find(lines) {
    for (const value of writtenValues(lines)) {
      const { name, text, line, column } = value
      const isPlain = !/^["'[{]/.test(text)
      if (!isPlain || !/:(\s|$)/.test(text)) continue
      yield {
        at: inLine(line, column, column + text.length),
        message: `There is a second colon on this line, so the value needs quotation marks. Write ${shownField(name, quoted(text))}.`,
        repaired: () => withValue(lines, value, quoted(text)),
        isSafe: true,
      }
    }
  },
}
