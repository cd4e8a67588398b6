import { quoted, withValue, writtenValues } from './written-values.js'
import { inLine, shownField, type YamlFault } from './yaml-fault.js'

const RESERVED = /^(?:[@`%&*!|>?,\]}]|- |[[{])/
const EMPHASIS = /^(\*{1,2}|`)([^*`]+)\1/

/** Characters that mean something to YAML at the beginning of a value. */
export const reservedFirstCharacter: YamlFault = {
  *find(lines) {
    for (const value of writtenValues(lines)) {
      const { name, text, line, column } = value
      if (!RESERVED.test(text)) continue
      const bare = bareForm(text)
      const inQuotes = shownField(name, quoted(text))
      const remedy = bare ? `Write ${shownField(name, bare)}, or in quotation marks ${inQuotes}` : `Write ${inQuotes}`
      yield {
        at: inLine(line, column, column + text.length),
        message: `A value cannot begin with “${text.charAt(0)}”, which has a meaning of its own in YAML. ${remedy}.`,
        repaired: () => withValue(lines, value, quoted(text)),
      }
    }
  },
}

/** @returns the value without what people use to mark names and words; undefined where the character belongs to it */
function bareForm(text: string): string | undefined {
  if (/^@[\w-]+$/.test(text)) return text.slice(1)
  return EMPHASIS.test(text) ? text.replace(EMPHASIS, '$2') : undefined
}
