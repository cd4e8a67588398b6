import type { Nodes } from 'mdast'
import type { Word } from './block.js'
import { type Piece, splitWords } from './split-words.js'

/** What a text refers to outside of itself. */
export interface ReadingContext {
  /** Addresses of link definitions, by their identifiers. */
  readonly definitions: ReadonlyMap<string, string>
  /** Addresses, as written, of pictures and linked files whose bytes are new in this text. */
  readonly changedFiles: ReadonlySet<string>
  /** The text itself. */
  readonly source: string
}

/** People do not nest so deep; a text made to exhaust the stack does. */
export const MAX_NESTING = 100

const LOOKS: Readonly<Partial<Record<Nodes['type'], string>>> = {
  strong: 'bold',
  emphasis: 'italic',
  delete: 'struck through',
}

/** Elements of HTML that change how words look. */
const LOOKS_OF_HTML: ReadonlyMap<string, string> = new Map([
  ['ins', 'underlined'],
  ['mark', 'highlighted'],
  ['small', 'small'],
  ['code', 'code'],
  ['kbd', 'code'],
  ['samp', 'code'],
  ['tt', 'code'],
  ['var', 'italic'],
  ['cite', 'italic'],
  ['dfn', 'italic'],
])

/** Raised and lowered signs are words by themselves: 10³ is not 103. */
const RAISED: ReadonlyMap<string, string> = new Map([
  ['sup', '^'],
  ['sub', '_'],
])

/** In running text, what Markdown has for them makes blocks; here there is at least a space. */
const BLOCKS: ReadonlySet<Nodes['type']> = new Set([
  'paragraph',
  'heading',
  'blockquote',
  'list',
  'listItem',
  'table',
  'tableRow',
  'tableCell',
])

/** Reads running text. Looks, link targets and pictures stay; how the lines are broken does not. */
export function readWords(nodes: readonly Nodes[], context: ReadingContext): Word[] {
  return splitWords(nodes.flatMap((node) => [...readPieces(node, context, [], 0)]))
}

function* readPieces(
  node: Nodes,
  context: ReadingContext,
  looks: readonly string[],
  nesting: number,
): Generator<Piece> {
  switch (node.type) {
    case 'text':
      yield { text: node.value, looks }
      return
    case 'inlineCode':
      yield { text: node.value, looks: [...looks, 'code'] }
      return
    case 'break':
      yield { text: ' ', looks }
      return
    case 'html':
    case 'code':
      yield { text: node.value, looks }
      return
    case 'footnoteReference':
      yield { text: `[^${node.identifier}]`, looks, atom: 'sign' }
      return
    case 'image':
      if (node.data?.isAlternative) return
      yield* readPicture(node.alt ?? '', node.url, context)
      return
    case 'imageReference':
      yield* readPicture(node.alt ?? '', addressOf(node, context), context)
      return
  }
  if (!('children' in node)) return
  if (nesting >= MAX_NESTING) {
    yield { text: sourceOf(node, context), looks }
    return
  }
  if (node.type === 'htmlElement' && node.swallowed) yield { text: node.swallowed, looks }
  const own = node.type === 'htmlElement' ? LOOKS_OF_HTML.get(node.name) : LOOKS[node.type]
  const inside = own && !looks.includes(own) ? [...looks, own] : looks
  const pieces = node.children.flatMap((child) => [...readPieces(child, context, inside, nesting + 1)])
  const mark = node.type === 'htmlElement' ? RAISED.get(node.name) : undefined
  const gap: readonly Piece[] = BLOCKS.has(node.type) ? [{ text: ' ', looks }] : []
  yield* mark ? readRaised(mark, pieces, looks) : [...gap, ...pieces, ...gap]
  if (node.type === 'link' || node.type === 'linkReference')
    yield* readTarget(pieces, addressOf(node, context), context)
}

function* readRaised(mark: string, pieces: readonly Piece[], looks: readonly string[]): Generator<Piece> {
  const text = textOf(pieces.filter(({ atom }) => atom !== 'target'))
  yield { text: `${mark}${text.trim()}`, looks, atom: 'sign' }
  yield* pieces.filter(({ atom }) => atom === 'target')
}

function textOf(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join('')
}

/** An address that is shown need not be said twice. */
function* readTarget(pieces: readonly Piece[], url: string, { changedFiles }: ReadingContext): Generator<Piece> {
  const text = textOf(pieces)
  const isReadable = [text, `http://${text}`, `mailto:${text}`].includes(url)
  if (!isReadable) yield { text: `(link to ${url})`, looks: [], atom: 'target' }
  if (changedFiles.has(url)) yield { text: ' (a new file of that name)', looks: [] }
}

function* readPicture(alt: string, url: string, { changedFiles }: ReadingContext): Generator<Piece> {
  yield { text: `(picture “${alt}”, ${url})`, looks: [], atom: 'sign' }
  if (changedFiles.has(url)) yield { text: ' (a new picture of that name)', looks: [] }
}

/** @returns the address of a link or picture, whether it is there or in a definition */
export function addressOf(node: Nodes, { definitions }: ReadingContext): string {
  if ('url' in node) return node.url
  return 'identifier' in node ? (definitions.get(node.identifier) ?? '') : ''
}

export function sourceOf(node: Nodes, { source }: ReadingContext): string {
  return source.slice(node.position?.start.offset, node.position?.end.offset)
}
