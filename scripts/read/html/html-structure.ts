/** Elements without content. */
const VOID: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
)

/** Elements whose end tag may be left out, and the start tags that end them. */
const ENDED_BY: Readonly<Record<string, readonly string[]>> = {
  p: ['p', 'ul', 'ol', 'dl', 'table', 'blockquote', 'pre', 'div', 'hr', 'details', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
  li: ['li'],
  dt: ['dt', 'dd'],
  dd: ['dt', 'dd'],
  td: ['td', 'th', 'tr', 'tbody', 'thead', 'tfoot'],
  th: ['td', 'th', 'tr', 'tbody', 'thead', 'tfoot'],
  tr: ['tr', 'tbody', 'thead', 'tfoot'],
  thead: ['tbody', 'tfoot'],
  tbody: ['tbody', 'tfoot'],
  tfoot: ['tbody'],
  caption: ['tr', 'tbody', 'thead', 'tfoot'],
  rt: ['rt', 'rp'],
  rp: ['rt', 'rp'],
}

/** Elements that go on in the next paragraph if nothing ends them. */
const FORMATTING: ReadonlySet<string> = new Set('a b big code em font i nobr s small strike strong tt u'.split(' '))

export function isVoid(name: string): boolean {
  return VOID.has(name)
}

export function mayStayOpen(name: string): boolean {
  return name in ENDED_BY
}

export function isEndedBy(name: string, startTag: string): boolean {
  return ENDED_BY[name]?.includes(startTag) ?? false
}

export function isFormatting(name: string): boolean {
  return FORMATTING.has(name)
}

const BLOCKS: ReadonlySet<string> = new Set(
  'address article aside center dd details div dl figure footer form header main nav section table tbody tfoot thead'.split(
    ' ',
  ),
)

export function isBlock(name: string): boolean {
  return BLOCKS.has(name)
}
