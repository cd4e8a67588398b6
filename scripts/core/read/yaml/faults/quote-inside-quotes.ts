import { quoted, type WrittenValue, withValue, writtenValues } from './written-values.js'
import { inLine, type PossibleFault, shownField, type YamlFault } from './yaml-fault.js'

/** `'Jonas's batteries'`, `"The "new" batteries"`, `"Control" of documents`: what follows the second mark has no meaning. */
export const quoteInsideQuotes: YamlFault = {
  *find(lines) {
    for (const value of writtenValues(lines)) {
      const mark = value.text.charAt(0)
      const second = value.text.indexOf(mark, 1)
      if ((mark === '"' || mark === "'") && second > 0 && second < value.text.length - 1)
        yield suspect(lines, value, mark, second)
    }
  },
}

function suspect(lines: readonly string[], value: WrittenValue, mark: string, second: number): PossibleFault {
  const { name, text, line, column } = value
  const isEnclosed = text.endsWith(mark)
  const written = quoted(isEnclosed ? text.slice(1, -1) : text)
  const remedy = `Write ${shownField(name, written)}.`
  return {
    at: isEnclosed ? inLine(line, column + second, column + second + 1) : inLine(line, column, column + text.length),
    message: isEnclosed
      ? `This ${mark === "'" ? 'apostrophe' : 'quotation mark'} ends the value too early. ${remedy}`
      : `Quotation marks must enclose the whole value. ${remedy}`,
    repaired: () => withValue(lines, value, written),
    isSafe: true,
  }
}
