import { indentOf } from './indent-of.js'
import { inLine, type PossibleFault, withLine, type YamlFault } from './yaml-fault.js'

/** A line that is not indented like those that it belongs to: often by a single space. */
export const strayIndentation: YamlFault = {
  *find(lines) {
    for (const [index, line] of lines.entries()) {
      const above = lines[index - 1]
      const found = indentOf(line)
      if (found === 0 || !/^\s*(- |(- )?[\w-]+:(\s|$))/.test(line)) continue
      for (const indent of new Set([...(above === undefined ? [] : indentsBelow(above)), 0]))
        if (indent !== found) yield suspect(lines, index, found, indent)
    }
  },
}

/** @returns how far the line after this one is indented if nothing is out of place: further below a name, or below an entry’s first one */
function indentsBelow(line: string): readonly number[] {
  const own = indentOf(line)
  if (/:\s*$/.test(line)) return [own + 2]
  return /^\s*- [\w-]+:/.test(line) ? [own + 2, own] : [own]
}

function suspect(lines: readonly string[], index: number, found: number, indent: number): PossibleFault {
  const remedy =
    indent === 0
      ? `Remove ${found === 1 ? 'the space' : `the ${found} spaces`} before it: fields begin at the left margin`
      : `Begin it with ${indent} spaces, not ${found}`
  return {
    at: inLine(index, 0, found),
    message: `This line is not indented like those that it belongs to. ${remedy}.`,
    repaired: () => withLine(lines, index, ' '.repeat(indent) + (lines[index] ?? '').trimStart()),
  }
}
