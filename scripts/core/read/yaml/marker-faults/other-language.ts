import { type MarkerFault, wholeLine } from './marker-fault.js'

/** TOML and JSON, which other tools read as fields. */
export const otherLanguage: MarkerFault = {
  find(lines) {
    const [first = ''] = lines
    if (!/^(\+{3}|;{3}|\{)\s*$/.test(first)) return undefined
    return {
      rule: 'front-matter-language',
      at: wholeLine(lines, 0),
      message:
        'Fields are written as YAML: a line of three hyphens (---), a line “name: value” for each field, and a line of three hyphens.',
    }
  },
}
