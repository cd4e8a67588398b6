import { inLine, shownField, withLine, type YamlFault } from './yaml-fault.js'

/** `**title:** Audits`: fields have no bold text. */
const EMPHASIZED = /^(\s*)(\*\*|__|\*|_|`)([\w -]+?)(?::\2|\2\s*:)\s*(.*)$/

export const emphasizedName: YamlFault = {
  *find(lines) {
    for (const [index, line] of lines.entries()) {
      const [, indent = '', , name, value = ''] = EMPHASIZED.exec(line) ?? []
      if (name === undefined) continue
      const bare = `${name}: ${value}`.trimEnd()
      yield {
        at: inLine(index, indent.length, line.length - value.length),
        message: `A field’s name is written without asterisks and the like. Write ${shownField(name, value)}.`,
        repaired: () => withLine(lines, index, indent + bare),
        isSafe: true,
      }
    }
  },
}
