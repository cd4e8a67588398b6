import { quoted, type WrittenValue, withValue, writtenValues } from './written-values.js'
import { inLine, type PossibleFault, shownField, type YamlFault } from './yaml-fault.js'

const OPENING = '“”„‟«‘’‚‹'
const CLOSING = '”“‟»’‘›'
const WHOLE = new RegExp(`^[${OPENING}]([^${OPENING}${CLOSING}]*)[${CLOSING}]$`)
const ONLY_OPENED = new RegExp(`^[“”„«]([^${OPENING}${CLOSING}]*)$`)

export const typographicQuotes: YamlFault = {
  hint: /[[:,-]\s+[“”„‟«‘’‚‹]/,
  *find(lines) {
    for (const value of writtenValues(lines)) {
      const text = (WHOLE.exec(value.text) ?? ONLY_OPENED.exec(value.text))?.[1]
      if (text !== undefined) yield suspect(lines, value, text.trim())
    }
  },
}

function suspect(lines: readonly string[], value: WrittenValue, text: string): PossibleFault {
  const { name, line, column } = value
  const written = needsQuotes(text) ? quoted(text) : text
  return {
    at: inLine(line, column, column + value.text.length),
    message: `These quotation marks are the curved ones of Word, which become part of the value. Write ${shownField(name, written)}.`,
    repaired: () => withValue(lines, value, written),
    isSafe: true,
  }
}

function needsQuotes(text: string): boolean {
  return text === '' || /: |:$| #|^[\s@`%&*!|>?,[\]{}#"'-]/.test(text)
}
