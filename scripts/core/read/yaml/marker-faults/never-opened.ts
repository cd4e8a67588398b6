import { FIELD_LINE, type MarkerFault, wholeLine } from './marker-fault.js'

/** The first line is a field already. */
export const neverOpened: MarkerFault = {
  find(lines) {
    if (!FIELD_LINE.test(lines[0] ?? '') || !FIELD_LINE.test(lines[1] ?? '')) return undefined
    return {
      rule: 'front-matter-present',
      at: wholeLine(lines, 0),
      message: 'The line of three hyphens above the fields is missing. Add a line “---” above this one.',
      fix: { description: 'Add a line “---” above the fields.', replacement: '---\n', at: [1, 1, 1, 1] },
    }
  },
}
