import { withValue, writtenValues } from './written-values.js'
import { inLine, shownField, type YamlFault } from './yaml-fault.js'

/** A bracket that is never closed, is closed by the wrong one, or is closed twice. */
export const brackets: YamlFault = {
  *find(lines) {
    for (const value of writtenValues(lines)) {
      const { name, text, line, column } = value
      const { balanced, at } = balance(text)
      if (value.isInFlow || !/^[[{]/.test(text) || balanced === text) continue
      const isExtra = balanced.length < text.length
      yield {
        at: inLine(line, column + at, column + at + 1),
        message: `${isExtra ? 'This bracket is one too many' : 'This bracket is never closed'}. Write ${shownField(name, balanced)}.`,
        repaired: () => withValue(lines, value, balanced),
      }
    }
  },
}

const PAIRS: Readonly<Record<string, string>> = { '[': ']', '{': '}' }

/** @returns the text with every bracket closed and none too many, and where the first fault is */
function balance(text: string): { readonly balanced: string; readonly at: number } {
  const open: { readonly close: string; readonly at: number }[] = []
  let quote = ''
  for (const [at, character] of [...text].entries()) {
    if (quote) quote = character === quote ? '' : quote
    else if (character === '"' || character === "'") quote = character
    else if (PAIRS[character]) open.push({ close: PAIRS[character], at })
    else if (character === ']' || character === '}') {
      if (open.pop()?.close !== character) return { balanced: text.slice(0, at) + text.slice(at + 1), at }
    }
  }
  const missing = open.reverse().map(({ close }) => close)
  return { balanced: text + missing.join(''), at: open[0]?.at ?? 0 }
}
