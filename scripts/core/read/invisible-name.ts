/** As Unicode calls them. */
const NAMES: Readonly<Record<string, string>> = {
  '00A0': 'non-breaking space',
  '00AD': 'soft hyphen',
  '034F': 'combining grapheme joiner',
  '061C': 'Arabic letter mark',
  '180E': 'Mongolian vowel separator',
  '200B': 'zero-width space',
  '200C': 'zero-width non-joiner',
  '200D': 'zero-width joiner',
  '200E': 'left-to-right mark',
  '200F': 'right-to-left mark',
  '2028': 'line separator',
  '2029': 'paragraph separator',
  '202A': 'left-to-right embedding',
  '202B': 'right-to-left embedding',
  '202C': 'pop directional formatting',
  '202D': 'left-to-right override',
  '202E': 'right-to-left override',
  '202F': 'narrow no-break space',
  '2060': 'word joiner',
  '2066': 'left-to-right isolate',
  '2067': 'right-to-left isolate',
  '2068': 'first strong isolate',
  '2069': 'pop directional isolate',
  '3000': 'ideographic space',
  FEFF: 'byte-order mark',
}

/** @returns the name of a character and its number: `soft hyphen (U+00AD)` */
export function invisibleName(character: string): string {
  const number = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  const known = NAMES[number]
  if (known) return `${known} (U+${number})`
  if (number < '0020' || number === '007F') return `control character (U+${number})`
  return /^20[01]/.test(number) ? `space of another width (U+${number})` : `character without a shape (U+${number})`
}
