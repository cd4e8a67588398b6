import { type MarkerFault, wholeLine } from './marker-fault.js'

/** The block of fields written as code, as chat programs and web pages show it. */
export const codeFence: MarkerFault = {
  find(lines) {
    const [first = '', second = ''] = lines
    if (!/^\s*(`{3,}|~{3,})/.test(first)) return undefined
    return {
      rule: 'front-matter-present',
      at: wholeLine(lines, 0),
      message:
        second.trimEnd() === '---'
          ? `The block of fields is not code. Remove this line, and the line “${first.trim().replace(/\w.*/, '')}” below the block.`
          : 'The block of fields is not code. Write a line of three hyphens (---) here, and another one below the last field.',
    }
  },
}
