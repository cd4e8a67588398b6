import type { Element, Root, Text } from 'hast'
import { SaxesParser, type SaxesTagNS } from 'saxes'

const SVG = 'http://www.w3.org/2000/svg'
/** A browser runs elements of these, wherever they are. Those of any other namespace do nothing. */
const ACTIVE_LANGUAGES: ReadonlySet<string> = new Set([
  'http://www.w3.org/1999/xhtml',
  'http://www.w3.org/1998/Math/MathML',
])
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ['', ''],
  ['http://www.w3.org/1999/xlink', 'xlink:'],
  ['http://www.w3.org/XML/1998/namespace', 'xml:'],
])

/** In others, bytes that look like text may be markup. */
const PLAIN_ENCODING = /^(?:utf-8|us-ascii|iso-8859-\d{1,2}|windows-125\d)$/i

/** Drawings are nested a few dozen deep. */
const MAX_DEPTH = 256

/**
 * Reads a picture, strictly: its elements by their namespace, whatever prefix they have, with their attributes as they are
 * written. What a browser ignores is left out: comments, and elements and attributes of other languages.
 *
 * @throws SyntaxError if it is not well-formed XML with namespaces, or has entities of its own, a style sheet outside of it,
 * an encoding that hides markup, or is nested too deep
 */
export function readSvg(source: string): Root {
  const root: Root = { type: 'root', children: [] }
  const open: { readonly into: Root | Element; readonly isIgnored: boolean }[] = [{ into: root, isIgnored: true }]
  const parser = new SaxesParser({ xmlns: true, position: false })
  parser.on('error', ({ message }) => refuse(message))
  parser.on('xmldecl', ({ encoding = 'utf-8' }) => PLAIN_ENCODING.test(encoding) || refuse(`encoding ${encoding}`))
  parser.on('doctype', (type) => type.includes('[') && refuse('entities of its own'))
  parser.on('processinginstruction', ({ target }) => refuse(`<?${target}`))
  parser.on('opentag', (tag) => {
    if (open.length > MAX_DEPTH) refuse('nested too deep')
    const parent = open.at(-1)?.into ?? root
    const name = nameOf(tag)
    if (name === undefined) return void open.push({ into: parent, isIgnored: true })
    const element: Element = { type: 'element', tagName: name, properties: attributesOf(tag), children: [] }
    parent.children.push(element)
    open.push({ into: element, isIgnored: false })
  })
  parser.on('closetag', () => void open.pop())
  const addText = (value: string) => {
    const { into, isIgnored } = open.at(-1) ?? { into: root, isIgnored: true }
    const text: Text = { type: 'text', value }
    if (!isIgnored) into.children.push(text)
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.write(source).close()
  return root
}

/** A picture without a namespace is one where it becomes a part of a page. */
function nameOf({ uri, local }: SaxesTagNS): string | undefined {
  if (uri === SVG || uri === '') return local
  return ACTIVE_LANGUAGES.has(uri) ? `foreign:${local}` : undefined
}

function attributesOf({ attributes }: SaxesTagNS): Element['properties'] {
  const known = Object.values(attributes).flatMap(({ uri, local, value }) => {
    const prefix = PREFIXES.get(uri)
    return prefix === undefined || local === 'xmlns' ? [] : [[prefix + local, value] as const]
  })
  return Object.fromEntries(known)
}

function refuse(reason: string): never {
  throw new SyntaxError(`This is not a plain picture: ${reason}`)
}
