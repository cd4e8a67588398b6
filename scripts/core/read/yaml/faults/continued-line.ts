import { inLine, withLine, type YamlFault } from './yaml-fault.js'

/** A value that goes on at the beginning of the next line. */
export const continuedLine: YamlFault = {
  *find(lines) {
    for (const [index, line] of lines.entries()) {
      const before = lines[index - 1] ?? ''
      if (line.trim() === '' || !/:\s+\S/.test(before)) continue
      const joined = `${before.trimEnd()} ${line.trim()}`
      yield {
        at: inLine(index, line.length - line.trimStart().length, line.trimEnd().length),
        message: 'This line is no field. If it goes on with the value of the line above, write both on one line.',
        repaired: () => withLine(withLine(lines, index, undefined), index - 1, joined),
      }
    }
  },
}
