import { inLine, withLine, type YamlFault } from './yaml-fault.js'

/** Comments of other languages. */
export const otherComments: YamlFault = {
  *find(lines) {
    for (const [index, line] of lines.entries()) {
      const comment = /^\s*(?:\/\/|<!--|\/\*)\s*(.*?)\s*(?:-->|\*\/)?\s*$/.exec(line)?.[1]
      if (comment === undefined) continue
      yield {
        at: inLine(index, 0, line.length),
        message: `A remark among the fields begins with #. Write “# ${comment}”, or remove this line.`,
        repaired: () => withLine(lines, index, `# ${comment}`),
      }
    }
  },
}
