import { type WrittenValue, withValue, writtenValues } from './written-values.js'
import { inLine, type PossibleFault, shownField, type YamlFault } from './yaml-fault.js'

export const unclosedQuote: YamlFault = {
  *find(lines) {
    for (const value of writtenValues(lines)) {
      const mark = value.text.charAt(0)
      if ((mark === '"' || mark === "'") && !value.text.slice(1).includes(mark)) yield suspect(lines, value, mark)
    }
  },
}

function suspect(lines: readonly string[], value: WrittenValue, mark: string): PossibleFault {
  const { name, text, line, column } = value
  const written = `${text}${mark}`
  return {
    at: inLine(line, column, column + 1),
    message: `The quotation mark that opens here is never closed. Write ${shownField(name, written)}.`,
    repaired: () => withValue(lines, value, written),
  }
}
