import { FIELD_LINE, hyphens, type MarkerFault, OTHER_MARK, wholeLine } from './marker-fault.js'

/** `———`, `----`, `***` or ` ---` above the fields. */
export const otherMarkBefore: MarkerFault = {
  find(lines) {
    const [first = '', second = ''] = lines
    if (!OTHER_MARK.test(first) || !FIELD_LINE.test(second)) return undefined
    return {
      rule: 'front-matter-present',
      at: wholeLine(lines, 0),
      message: `The line above the fields must be exactly three hyphens. Write “${hyphens}” instead of “${first}”.`,
      fix: { description: `Write “${hyphens}”.`, replacement: hyphens },
    }
  },
}
