import { inLine, shownField, withLine, type YamlFault } from './yaml-fault.js'

const JOINED = /^(\s*(?:- )?)([A-Za-z][\w-]*):(?=[^\s:/])(.*)$/

export const spaceAfterColon: YamlFault = {
  *find(lines) {
    for (const [index, line] of lines.entries()) {
      const [, before = '', name = '', value = ''] = JOINED.exec(line) ?? []
      if (name === '') continue
      const colon = before.length + name.length
      yield {
        at: inLine(index, colon, colon + 1),
        message: `A space is missing behind this colon. Write ${shownField(name, value)}.`,
        repaired: () => withLine(lines, index, `${before}${name}: ${value}`),
        isSafe: true,
      }
    }
  },
}
