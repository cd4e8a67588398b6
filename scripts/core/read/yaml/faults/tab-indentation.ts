import { inLine, type YamlFault } from './yaml-fault.js'

export const tabIndentation: YamlFault = {
  *find(lines) {
    const index = lines.findIndex((line) => /^ *\t/.test(line))
    if (index < 0) return
    const at = inLine(index, 0, /^\s*/.exec(lines[index] ?? '')?.[0].length ?? 1)
    const withIndent = (spaces: string) =>
      lines.map((line) => line.replace(/^\s+/, (indent) => indent.replaceAll('\t', spaces)))
    const message = 'This line is indented with a tab. Use spaces: two for each level.'
    yield { at, message, repaired: () => withIndent('  '), isSafe: true }
    yield {
      at,
      message: 'This line begins with a tab. Remove it: fields begin at the left margin.',
      repaired: () => withIndent(''),
    }
  },
}
