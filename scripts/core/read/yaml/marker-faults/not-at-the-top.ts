import { FIELD_LINE, type MarkerFault } from './marker-fault.js'

/** Blank lines, a heading or a remark above the fields. */
export const notAtTheTop: MarkerFault = {
  find(lines) {
    const open = lines.findIndex((line, index) => line.trimEnd() === '---' && FIELD_LINE.test(lines[index + 1] ?? ''))
    if (open < 1) return undefined
    const above = lines.slice(0, open)
    const isBlank = above.every((line) => line.trim() === '')
    const message = 'The block of fields must begin on the first line.'
    return {
      rule: 'front-matter-present',
      at: [1, 1, open + 1, 1],
      message: isBlank
        ? `${message} Remove the empty lines above it.`
        : `${message} Move what is above it to the text below the block, or remove it.`,
      ...(isBlank && { fix: { description: 'Remove the empty lines above the fields.', replacement: '' } }),
    }
  },
}
