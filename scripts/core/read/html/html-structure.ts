const VOID: ReadonlySet<string> = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'param',
  'source',
  'track',
  'wbr',
])

const PARTS_OF_TABLE = ['tr', 'tbody', 'thead', 'tfoot']
const BLOCKS_BY_THEMSELVES = [
  'p',
  'ul',
  'ol',
  'dl',
  'table',
  'blockquote',
  'pre',
  'div',
  'hr',
  'details',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
]

/** Elements whose end tag may be left out, and the start tags that end them. */
const ENDED_BY: ReadonlyMap<string, readonly string[]> = new Map([
  ['p', BLOCKS_BY_THEMSELVES],
  ['li', ['li']],
  ['dt', ['dt', 'dd']],
  ['dd', ['dt', 'dd']],
  ['td', ['td', 'th', ...PARTS_OF_TABLE]],
  ['th', ['td', 'th', ...PARTS_OF_TABLE]],
  ['tr', PARTS_OF_TABLE],
  ['thead', ['tbody', 'tfoot']],
  ['tbody', ['tbody', 'tfoot']],
  ['tfoot', ['tbody']],
  ['caption', PARTS_OF_TABLE],
  ['rt', ['rt', 'rp']],
  ['rp', ['rt', 'rp']],
])

/** Elements that go on in the next paragraph if nothing ends them. */
const FORMATTING: ReadonlySet<string> = new Set([
  'a',
  'b',
  'big',
  'code',
  'em',
  'font',
  'i',
  'nobr',
  's',
  'small',
  'strike',
  'strong',
  'tt',
  'u',
])

/** @returns whether an element has no content, and no end tag */
export function isVoid(name: string): boolean {
  return VOID.has(name)
}

export function mayStayOpen(name: string): boolean {
  return ENDED_BY.has(name)
}

export function isEndedBy(name: string, startTag: string): boolean {
  return ENDED_BY.get(name)?.includes(startTag) ?? false
}

export function isFormatting(name: string): boolean {
  return FORMATTING.has(name)
}

const BLOCKS: ReadonlySet<string> = new Set([
  'address',
  'article',
  'aside',
  'center',
  'dd',
  'details',
  'div',
  'dl',
  'figure',
  'footer',
  'form',
  'header',
  'main',
  'nav',
  'section',
  'table',
  'tbody',
  'tfoot',
  'thead',
])

export function isBlock(name: string): boolean {
  return BLOCKS.has(name)
}
