import GithubSlugger from 'github-slugger'
import type { Definition, Nodes, Root, Table } from 'mdast'
import { toString as toText } from 'mdast-util-to-string'
import type { BodyFacts, BodyImage, BodyLink, Heading, Mention, RaggedRow } from '../model/body-facts.js'
import { type Place, shiftPlace } from '../model/place.js'

/** An id in prose: capitals, a hyphen, a number. What follows a slash, a dot or a letter is part of something else. */
const ID = /(?<![\w./@-])[A-Z]{1,10}(?:-[A-Z0-9]{1,10})*-\d+(?:[.-]\d+)*(?![\w-])/g
const PLACEHOLDER = /\b(?:TODO|TBD|TBC|FIXME|XXX)\b|\blorem ipsum\b|\[(?:insert|enter|your|add) [^\]]*\]/gi
const TEMPLATE_VARIABLE = /\{\{[^{}]*\}\}|\{%[^{}%]*%\}|\$\{[^{}]*\}/g
const PERSONAL_DATA = /[\w.+-]+@[\w-]+\.[\w.-]*\w|(?<![\w+])\+\d[\d ()/-]{7,}\d/g
const HTML_ANCHOR = /\s(?:id|name)\s*=\s*["']?([^"'\s>]+)/g

/**
 * Collects in one pass what rules need to know of a body.
 *
 * @param source the body, with line feeds
 * @param line the line of the file on which it begins
 */
export function collectBodyFacts(tree: Root, source: string, line: number): BodyFacts {
  const headings: (Heading & { words: number })[] = []
  const links: BodyLink[] = []
  const images: BodyImage[] = []
  const mentions: Mention[] = []
  const anchors: string[] = []
  const placeholders: Mention[] = []
  const templateVariables: Mention[] = []
  const raggedRows: RaggedRow[] = []
  const personalData: Mention[] = []
  const definitions = collectDefinitions(tree)
  const slugger = new GithubSlugger()
  let words = 0

  const count = (text: string, isHeading: boolean) => {
    const found = countWords(text)
    words += found
    const heading = headings.at(-1)
    if (heading && !isHeading) heading.words += found
  }
  const visit = (node: Nodes, inLink: boolean, inHeading: boolean): void => {
    const place = () => placeOf(node, line)
    switch (node.type) {
      case 'heading': {
        const text = toText(node)
        headings.push({ depth: node.depth, text, anchor: slugger.slug(text), words: 0, place: place() })
        break
      }
      case 'link':
        links.push({ url: node.url, text: toText(node), place: place() })
        break
      case 'linkReference':
        links.push({ url: definitions.get(node.identifier)?.url ?? '', text: toText(node), place: place() })
        break
      case 'image':
        images.push({ url: node.url, alt: node.alt ?? '', place: place() })
        count('image', inHeading)
        break
      case 'imageReference':
        images.push({ url: definitions.get(node.identifier)?.url ?? '', alt: node.alt ?? '', place: place() })
        count('image', inHeading)
        break
      case 'table':
        raggedRows.push(...findRaggedRows(node, line))
        break
      case 'html':
        for (const [, name] of node.value.matchAll(HTML_ANCHOR)) if (name) anchors.push(name)
        break
      case 'code':
      case 'inlineCode':
        count(node.value, inHeading)
        break
      case 'text': {
        count(node.value, inHeading)
        const raw = source.slice(node.position?.start.offset, node.position?.end.offset)
        const start = place()
        if (!inLink) find(ID, raw, start, mentions)
        find(PLACEHOLDER, raw, start, placeholders)
        find(TEMPLATE_VARIABLE, raw, start, templateVariables)
        find(PERSONAL_DATA, raw, start, personalData)
        break
      }
    }
    if (!('children' in node)) return
    const linked = inLink || node.type === 'link' || node.type === 'linkReference'
    for (const child of node.children) visit(child, linked, inHeading || node.type === 'heading')
  }
  visit(tree, false, false)
  return {
    headings,
    links,
    images,
    mentions,
    anchors,
    placeholders,
    templateVariables,
    raggedRows,
    personalData,
    words,
  }
}

function collectDefinitions(tree: Root): Map<string, Definition> {
  const definitions = new Map<string, Definition>()
  const visit = (node: Nodes): void => {
    if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node)
    if ('children' in node) node.children.forEach(visit)
  }
  visit(tree)
  return definitions
}

function findRaggedRows(table: Table, line: number): RaggedRow[] {
  const expected = table.children[0]?.children.length ?? 0
  return table.children
    .filter((row) => row.children.length !== expected)
    .map((row) => ({ cells: row.children.length, expected, place: placeOf(row, line) }))
}

function find(pattern: RegExp, raw: string, start: Place, found: Mention[]): void {
  for (const match of raw.matchAll(pattern)) {
    const before = raw.slice(0, match.index).split('\n')
    const startLine = start[0] + before.length - 1
    const column = (before.at(-1)?.length ?? 0) + (before.length === 1 ? start[1] : 1)
    found.push({ text: match[0], place: [startLine, column, startLine, column + match[0].length] })
  }
}

/** Words are runs between spaces; scripts without spaces count by character. */
function countWords(text: string): number {
  const ideographs = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu)?.length ?? 0
  return ideographs + (text.match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0) - (ideographs > 0 ? 1 : 0)
}

function placeOf(node: Nodes, line: number): Place {
  const position = node.position
  if (!position) return [line, 1, line, 1]
  return shiftPlace([position.start.line, position.start.column, position.end.line, position.end.column], line - 1)
}
