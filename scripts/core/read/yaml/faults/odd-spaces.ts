import { inLine, type YamlFault } from './yaml-fault.js'

/** Where YAML needs ordinary spaces: at the start of a line, behind a name's colon or a hyphen, and at the end. */
const ODD_SPACE =
  /^\s*[\u00a0\u2000-\u200a\u202f\u3000]|(?<=^\s*[\w-]+\s*:\s*)[\u00a0\u2000-\u200a\u202f\u3000]|(?<=^\s*-\s*)[\u00a0\u2000-\u200a\u202f\u3000]|[\u00a0\u2000-\u200a\u202f\u3000](?=\s*$)/u

export const oddSpaces: YamlFault = {
  hint: /[\u00a0\u2000-\u200a\u202f\u3000]/,
  *find(lines) {
    const index = lines.findIndex((line) => ODD_SPACE.test(line))
    const found = ODD_SPACE.exec(lines[index] ?? '')
    if (!found) return
    const column = found.index + found[0].length - 1
    yield {
      at: inLine(index, column, column + 1),
      message: 'There is a non-breaking space here, as Word and web pages make them. Type an ordinary space instead.',
      repaired: () => lines.map((line) => (ODD_SPACE.test(line) ? withOrdinarySpaces(line) : line)),
      isSafe: true,
    }
  },
}

function withOrdinarySpaces(line: string): string {
  const replaced = line.replace(ODD_SPACE, (found) => `${found.slice(0, -1)} `)
  return replaced === line ? line.trimEnd().replace(/^ (?=\S)/, '') : withOrdinarySpaces(replaced)
}
