import { inLine, type YamlFault } from './yaml-fault.js'

/** `- title: Audits`: every field is written as an entry of a list. */
export const fieldsAsList: YamlFault = {
  hint: /^- [\w-]+:/,
  *find(lines) {
    const entries = lines.filter((line) => /^- /.test(line))
    const isAll = entries.length > 1 && lines.every((line) => /^(- [\w-]+:(\s|$)|\s|#|$)/.test(line))
    const names = entries.map((line) => line.replace(/:.*/, ''))
    // A list of people repeats its names.
    if (!isAll || new Set(names).size < names.length) return
    yield {
      at: inLine(0, 0, 1),
      message: 'The fields are written as a list. Remove the hyphen and the space before each name.',
      repaired: () => lines.map((line) => line.replace(/^- /, '').replace(/^ {2}(?= )/, '')),
    }
  },
}
