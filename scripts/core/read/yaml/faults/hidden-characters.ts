import { invisibleCharacters } from '../../invisible-characters.js'
import { inLine, withLine, type YamlFault } from './yaml-fault.js'

/** Characters without width in a name, behind its colon, or at the end of a value: they make it another name or value. */
const HIDDEN = /(?<=^[^:]*|:\s*)[\u200b-\u200d\u2060\ufeff]|[\u200b-\u200d\u2060\ufeff](?=\s*$)/u

export const hiddenCharacters: YamlFault = {
  hint: /[\u200b-\u200d\u2060\ufeff]/,
  *find(lines) {
    for (const [index, line] of lines.entries()) {
      const column = HIDDEN.exec(line)?.index
      const [told] = column === undefined ? [] : invisibleCharacters(line, index + 1)
      if (column === undefined || !told) continue
      yield {
        at: inLine(index, column, column + 1),
        message: told.message,
        repaired: () => withLine(lines, index, line.replace(new RegExp(HIDDEN, 'gu'), '')),
        isSafe: true,
        rule: told.rule,
      }
    }
  },
}
