import { isControlField } from './control-fields.js'
import { inLine, shownField, withLine, type YamlFault } from './yaml-fault.js'

/** `title = Audits`, `title – Audits`, `title：Audits`, `owner quality-manager`. */
const OTHER_SIGN = /^(\s*(?:- )?)([A-Za-z][\w-]*)(\s*(?:[=：;–—]|-+>?(?=\s))\s*)(\S.*)$/
const NO_SIGN = /^(\s*(?:- )?)([a-z][a-z_]+)(\s+)(\S[^:]*)$/

export const missingColon: YamlFault = {
  *find(lines) {
    for (const pattern of [OTHER_SIGN, NO_SIGN]) {
      for (const [index, line] of lines.entries()) {
        const [, before = '', name = '', sign = '', value = ''] = pattern.exec(line) ?? []
        if (name === '' || (pattern === NO_SIGN && !isControlField(name))) continue
        const column = before.length + name.length
        yield {
          at: inLine(index, before.length, column + sign.length),
          message: `The colon after “${name}” is missing. Write ${shownField(name, value)}.`,
          repaired: () => withLine(lines, index, `${before}${name}: ${value}`),
        }
      }
    }
  },
}
