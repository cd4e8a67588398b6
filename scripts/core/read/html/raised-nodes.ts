import type { Image, PhrasingContent, RootContent, TableRow } from 'mdast'
import { toString as toText } from 'mdast-util-to-string'
import { readSrcset } from '../../values/srcset.js'
import { isHtmlElement } from './allowed-html.js'
import type { HtmlElement } from './html-element.js'
import { isBlock } from './html-structure.js'
import type { HtmlAttributes } from './tokenize-html.js'
import { isSpace, wrapRuns } from './wrap-runs.js'

/** An element of HTML, as it is read. */
export interface RaisedElement {
  readonly name: string
  readonly attributes: HtmlAttributes
  readonly children: readonly RootContent[]
  /** Its start tag, as it is written. */
  readonly written: string
}

const DATA = { isHtml: true } as const

/** @returns what Markdown would make of an element; one of HTML where it has none */
export function raisedNodes(element: RaisedElement): RootContent[] {
  const { name, attributes, children } = element
  // What may be in what, Markdown sees to; of HTML it is the reader's concern.
  const inside = [...children] as never[]
  switch (name) {
    case 'a': {
      const url = attributes.get('href')?.trim()
      return url === undefined ? inside : [{ type: 'link', url, children: inside, data: DATA }]
    }
    case 'img':
      return [image(attributes.get('src') ?? '', attributes.get('alt') ?? '')]
    case 'source':
      return readSrcset(attributes.get('srcset') ?? '').map(({ url }) => alternative(url))
    case 'picture':
      return inside
    case 'br':
      return [{ type: 'break' }]
    case 'hr':
      return [{ type: 'thematicBreak' }]
    case 'b':
    case 'strong':
      return [{ type: 'strong', children: inside }]
    case 'i':
    case 'em':
      return [{ type: 'emphasis', children: inside }]
    case 'del':
    case 's':
    case 'strike':
      return [{ type: 'delete', children: inside }]
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return [{ type: 'heading', depth: Number(name[1]) as 1, children: inside }]
    case 'p':
    case 'dt':
    case 'summary':
    case 'caption':
    case 'figcaption':
      return [{ type: 'paragraph', children: inside }]
    case 'blockquote':
      return [{ type: 'blockquote', children: wrapRuns(children) as never[] }]
    case 'ul':
    case 'ol':
      return [list(element)]
    case 'li':
      return [{ type: 'listItem', children: wrapRuns(children) as never[] }]
    case 'pre':
      return isOnlyText(children) ? [{ type: 'code', value: textIn(children) }] : [htmlElement(name, inside)]
    case 'code':
    case 'kbd':
    case 'samp':
    case 'tt':
      return children.every(({ type }) => type === 'text')
        ? [{ type: 'inlineCode', value: textIn(children) }]
        : [htmlElement(name, inside)]
    case 'table':
      return table(children)
    case 'tr':
      return [{ type: 'tableRow', children: inside }]
    case 'td':
    case 'th':
      return [{ type: 'tableCell', children: inside }]
  }
  const other = htmlElement(name, isBlock(name) ? wrapRuns(children) : [...children])
  return [isHtmlElement(name) ? other : { ...other, swallowed: element.written }]
}

function htmlElement(name: string, children: RootContent[]): HtmlElement {
  return { type: 'htmlElement', name, children }
}

function image(url: string, alt: string): Image {
  return { type: 'image', url: url.trim(), alt, data: DATA }
}

function alternative(url: string): Image {
  return { type: 'image', url, data: { ...DATA, isAlternative: true } }
}

function list({ name, attributes, children }: RaisedElement): RootContent {
  const items = children.filter((child) => !isSpace(child))
  const start = Number.parseInt(attributes.get('start') ?? '1', 10)
  return {
    type: 'list',
    ordered: name === 'ol',
    ...(name === 'ol' && { start: Number.isNaN(start) ? 1 : start }),
    children: items.map((item) =>
      item.type === 'listItem' ? item : { type: 'listItem', children: wrapRuns([item]) as never[] },
    ),
  }
}

/** What is in a table but in none of its cells is shown before it. */
function table(children: readonly RootContent[]): RootContent[] {
  const rows: TableRow[] = []
  const others: RootContent[] = []
  const sort = (nodes: readonly RootContent[]) => {
    for (const node of nodes) {
      if (node.type === 'tableRow') rows.push(node)
      else if (node.type === 'htmlElement' && PARTS_OF_TABLE.has(node.name)) sort(node.children)
      else others.push(node)
    }
  }
  sort(children)
  for (const row of rows) {
    others.push(...row.children.filter(({ type }) => type !== 'tableCell'))
    row.children = row.children.filter(({ type }) => type === 'tableCell')
  }
  return [...wrapRuns(others), { type: 'table', children: rows, data: DATA }]
}

const PARTS_OF_TABLE: ReadonlySet<string> = new Set(['thead', 'tbody', 'tfoot'])

function isOnlyText(nodes: readonly RootContent[]): boolean {
  return nodes.every(({ type }) => type === 'text' || type === 'inlineCode' || type === 'break')
}

function textIn(nodes: readonly RootContent[]): string {
  return nodes.map((node) => (node.type === 'break' ? '\n' : toText(node as PhrasingContent))).join('')
}
