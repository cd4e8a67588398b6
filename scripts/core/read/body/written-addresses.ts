import type { Definition, Image, Link, Nodes } from 'mdast'
import { visit } from 'unist-util-visit'
import { type Place, shiftPlace } from '../../model/place.js'
import { raiseHtml } from '../html/raise-html.js'
import { decodeText } from '../trees/text.js'
import { splitFrontMatter } from '../yaml/front-matter.js'
import type { MarkdownParser } from './markdown.js'

/** An address in a Markdown file, and where it is written. */
export interface WrittenAddress {
  readonly url: string
  /** Of the address alone; undefined where it is written in another way than it reads, such as with `&amp;`. */
  readonly place: Place | undefined
}

/** @returns the addresses of links, pictures and definitions in a Markdown file, HTML included, in their order */
export function writtenAddresses(bytes: Uint8Array, parse: MarkdownParser): readonly WrittenAddress[] {
  const { text } = decodeText(bytes)
  const front = splitFrontMatter(text)
  const [source, line] = 'rule' in front ? [text, 1] : [front.body, front.bodyLine]
  const tree = parse(source)
  try {
    raiseHtml(tree, source)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
  }
  const addresses: WrittenAddress[] = []
  visit(tree, (node: Nodes) => {
    if (node.type !== 'link' && node.type !== 'image' && node.type !== 'definition') return
    const place = placeOfAddress(node, source)
    addresses.push({ url: node.url, place: place && shiftPlace(place, line - 1) })
  })
  return addresses
}

function placeOfAddress(node: Link | Image | Definition, source: string): Place | undefined {
  const { start, end } = node.position ?? {}
  if (start?.offset === undefined || end?.offset === undefined || node.url === '') return undefined
  const written = source.slice(start.offset, end.offset)
  const from = isRaised(node) ? inTag(written, node.url) : inMarkdown(written, node)
  if (from === undefined || !written.startsWith(node.url, from)) return undefined
  const before = `${source.slice(0, start.offset)}${written.slice(0, from)}`.split('\n')
  const [line, column] = [before.length, (before.at(-1)?.length ?? 0) + 1]
  return [line, column, line, column + node.url.length]
}

function isRaised(node: Link | Image | Definition): boolean {
  return node.type !== 'definition' && node.data !== undefined && 'isHtml' in node.data
}

/** Where the address begins in `<a href="…">`. */
function inTag(written: string, url: string): number | undefined {
  const tag = /^<[a-z]+(?:[^>"']|"[^"]*"|'[^']*')*>/i.exec(written)?.[0] ?? ''
  for (const { 0: attribute, index } of tag.matchAll(/\s(?:href|src|srcset)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"']+)/gi)) {
    const from = attribute.indexOf(url, attribute.indexOf('=') + 1)
    if (from >= 0) return index + from
  }
  return undefined
}

/** Where the address begins in `[text](address "title")`, `![text](address)`, `[name]: address` or `<address>`. */
function inMarkdown(written: string, node: Link | Image | Definition): number | undefined {
  if (node.type === 'definition') return afterMark(written, /^\[(?:\\.|[^\]\\])*\]:\s*</s, /^\[(?:\\.|[^\]\\])*\]:\s*/s)
  if (node.type === 'link' && !written.startsWith('[')) return written.indexOf(node.url)
  const opening = [...written.matchAll(/\]\(\s*<?/g)].map(({ 0: mark, index }) => index + mark.length)
  return opening.findLast((from) => written.startsWith(node.url, from))
}

function afterMark(written: string, ...marks: readonly RegExp[]): number | undefined {
  return marks.map((mark) => mark.exec(written)?.[0].length).find((length) => length !== undefined)
}
