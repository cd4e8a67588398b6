import { inLine, type YamlFault } from './yaml-fault.js'

const WITH_COMMA = /^(\s*[\w-]+:\s+[^\s"'[{].*?)\s*[,;]\s*$/

/** Commas or semicolons behind the values, as in other languages. One alone may belong to its text. */
export const commasAtLineEnds: YamlFault = {
  hint: /[,;][ \t]*(?:\n|$)/,
  *find(lines) {
    const ended = lines.flatMap((line, index) => (WITH_COMMA.test(line) ? [index] : []))
    const [first = 0] = ended
    if (ended.length < 2) return
    const end = lines[first]?.trimEnd().length ?? 0
    yield {
      at: inLine(first, end - 1, end),
      message: `Nothing follows the values of fields. Remove the signs at the ends of these ${ended.length} lines: “,” or “;”.`,
      repaired: () => lines.map((line) => line.replace(WITH_COMMA, '$1')),
      isSafe: true,
    }
  },
}
