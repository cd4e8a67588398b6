import type { Code, List, ListItem, Nodes, Paragraph, Table } from 'mdast'
import type { Block, Word } from './block.js'
import { addressOf, MAX_NESTING, type ReadingContext, readWords, sourceOf } from './read-words.js'
import type { TextKind } from './redline.js'
import { wordsOfText } from './split-words.js'

/** Where a block stands. */
interface BlockContext {
  readonly depth: number
  /** What a paragraph here is, and how it is marked. */
  readonly kind: TextKind
  readonly marker: string
  readonly form: string
  readonly numbering: string
}

const TOP: BlockContext = { depth: 0, kind: 'paragraph', marker: '', form: 'a paragraph', numbering: '' }

/** Reads what stands under one heading as a flat sequence: lists and quotations become depth. */
export function readBlocks(nodes: readonly Nodes[], context: ReadingContext): Block[] {
  return nodes.flatMap((node) => [...readBlock(node, context, TOP)])
}

function* readBlock(node: Nodes, context: ReadingContext, place: BlockContext): Generator<Block> {
  switch (node.type) {
    case 'paragraph':
      yield readParagraph(node, context, place)
      return
    case 'heading':
      yield textBlock(readWords(node.children, context), place)
      return
    case 'code':
      yield codeBlock(node, place)
      return
    case 'html':
      yield textBlock(wordsOfText(node.value), place)
      return
    case 'table':
      yield readTable(node, context, place)
      return
    case 'thematicBreak':
      yield { ...EMPTY, kind: 'rule', depth: place.depth }
      return
    case 'definition':
      return
  }
  if (!('children' in node)) return
  if (place.depth >= MAX_NESTING) {
    yield textBlock(wordsOfText(sourceOf(node, context)), place)
    return
  }
  if (node.type === 'list') yield* readList(node, context, place)
  else {
    const inside = contextIn(node, place)
    for (const child of node.children) yield* readBlock(child, context, inside)
  }
}

function contextIn(node: Nodes, place: BlockContext): BlockContext {
  if (node.type === 'footnoteDefinition') return { ...TOP, marker: `[^${node.identifier}]`, form: 'a footnote' }
  if (node.type !== 'blockquote') return place
  const depth = place.kind === 'quotation' ? place.depth + 1 : place.depth
  return { ...TOP, depth, kind: 'quotation', form: 'a quotation' }
}

function* readList(list: List, context: ReadingContext, { depth }: BlockContext): Generator<Block> {
  const start = list.start ?? 1
  for (const [index, item] of list.children.entries()) {
    yield* readItem(item, context, {
      depth,
      kind: 'list item',
      marker: list.ordered ? `${start + index}.` : '•',
      form: list.ordered ? 'a numbered item' : 'a list item',
      numbering: list.ordered && index === 0 ? `numbered from ${start}` : '',
    })
  }
}

/** Its first paragraph carries the marker; all else stands one deeper. */
function* readItem(item: ListItem, context: ReadingContext, place: BlockContext): Generator<Block> {
  const [first, ...others] = item.children
  const text = first?.type === 'paragraph' ? first : undefined
  const box = typeof item.checked === 'boolean' ? wordsOfText(item.checked ? '☑' : '☐') : []
  const words = text ? readWords(text.children, context) : []
  yield textBlock(
    [...box, ...words.map((word, index) => (index === 0 && box[0] ? { ...word, hasSpace: true } : word))],
    place,
  )
  const inside = { ...TOP, depth: place.depth + 1 }
  for (const child of text ? others : item.children) yield* readBlock(child, context, inside)
}

function readParagraph(node: Paragraph, context: ReadingContext, place: BlockContext): Block {
  const [only, ...others] = node.children
  if (others.length > 0 || (only?.type !== 'image' && only?.type !== 'imageReference'))
    return textBlock(readWords(node.children, context), place)
  const words = wordsOfText(only.alt ?? '')
  return { ...EMPTY, kind: 'image', depth: place.depth, words, path: addressOf(only, context) }
}

function readTable(table: Table, context: ReadingContext, { depth }: BlockContext): Block {
  const rows = table.children.map((row) => row.children.map((cell) => readWords(cell.children, context)))
  return { ...EMPTY, kind: 'table', depth, rows, words: rows.flat(2) }
}

const EMPTY: Omit<Block, 'kind'> = { depth: 0, marker: '', traits: [], words: [], rows: [], path: '', language: '' }

function textBlock(words: readonly Word[], { kind, depth, marker, form, numbering }: BlockContext): Block {
  return { ...EMPTY, kind, depth, marker, words, traits: [form, `on level ${depth + 1}`, numbering] }
}

/** Code is read by the line, and the space before a line counts. */
function codeBlock({ value, lang }: Code, { depth }: BlockContext): Block {
  const words = value.split('\n').map((line) => ({ text: line.trimEnd(), hasSpace: false, looks: [] }))
  const language = lang ?? ''
  const form = language ? `code in ${language}` : 'code'
  return { ...EMPTY, kind: 'code', depth, words, language, traits: [form, `on level ${depth + 1}`] }
}
