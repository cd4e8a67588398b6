import { isControlField } from './control-fields.js'
import { indentOf } from './indent-of.js'
import { writtenValues } from './written-values.js'
import { inLine, withLine, type YamlFault } from './yaml-fault.js'

/** `change: major` with fields below it, `clauses: 7.5` with a list below it. */
export const valueBesideGroup: YamlFault = {
  hint: /:[ \t]+[^\s#].*\n[ \t]+(?:- |[\w-]+:[ \n])/,
  *find(lines) {
    for (const { name, text, line, column, isInFlow } of writtenValues(lines)) {
      if (isInFlow || name === undefined || /^[|>"']/.test(text)) continue
      const [written = '', below = ''] = lines.slice(line, line + 2)
      const [, entry, field = ''] = /^\s+(?:(- )|([\w-]+):(?:\s|$))/.exec(below) ?? []
      const isBelow = indentOf(below) > written.indexOf(name) + 1
      // A field that every document has is only indented by mistake.
      if (!isBelow || (!entry && (field === '' || isControlField(field)))) continue
      yield {
        at: inLine(line, column, column + text.length),
        message: `“${name}” has a value here and more below it. Remove “${text}” here: what belongs to “${name}” is written below it.`,
        repaired: () => withLine(lines, line, written.slice(0, column).trimEnd()),
      }
    }
  },
}
