import type { BrokenPattern } from './broken-pattern.js'

const first = ([, mark = '']: readonly string[]) => mark.trim()

/** Two lines that begin in the same way: one alone may be a coincidence. A line that ends in a break is on a line of its own. */
const twoLines = (mark: string) =>
  new RegExp(String.raw`^[ \t>]*(${mark})\S[^\n]*(?<!\\| {2})\n[ \t>]*${mark}\S`, 'gmu')

/** Word’s own sign for a bullet is in an area of Unicode that has no letters. */
const BULLETS = ['•', '▪', '●', '◦', '‣', '∙', '➢', '❖', '\uf0b7', '\uf0a7']

/** Lists as Word and people write them. Their lines run together into one paragraph. */
export const LIST_PATTERNS: readonly BrokenPattern[] = [
  {
    kind: 'typed bullets',
    signs: BULLETS,
    pattern: new RegExp(String.raw`^[ \t>]*([${BULLETS.join('')}])(?=[ \t]*[\p{L}\p{N}])`, 'gmu'),
    remedy: first,
  },
  {
    kind: 'typed bullets',
    signs: ['·\t', 'o\t', '§\t', '–\t'],
    pattern: /^[ \t>]*([·o§–])\t+(?=\S)/gm,
    remedy: first,
  },
  { kind: 'typed bullets', signs: ['– ', '— ', '· '], pattern: twoLines('[–—·][ \\t]+'), remedy: first },
  { kind: 'typed bullets', signs: ['\n'], pattern: twoLines('[-+](?=\\p{L})'), remedy: first },
  {
    kind: 'typed numbers',
    signs: ['\n'],
    pattern: twoLines(
      String.raw`(?:\(?[a-z0-9]{1,2}\)[ \t]+|\d{1,2}\.(?=\p{Lu})|\d{1,2}(?:\.\d{1,2}){1,3}\.?[ \t]+(?=\p{Lu})|[①-⑳❶-❿])`,
    ),
    remedy: first,
  },
]
