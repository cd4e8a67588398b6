import GithubSlugger from 'github-slugger'
import type { Definition, Nodes, Root, Table } from 'mdast'
import { toString as toText } from 'mdast-util-to-string'
import type { BodyFacts, BodyImage, BodyLink, Heading, Mention, RaggedRow } from '../model/body-facts.js'
import { MENTION } from '../model/mention.js'
import { type Place, shiftPlace } from '../model/place.js'
import { PLACEHOLDER } from '../model/placeholder.js'

const TEMPLATE_VARIABLE = /\{\{[^{}]*\}\}|\{%[^{}%]*%\}|\$\{[^{}]*\}/g
const PERSONAL_DATA = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}|(?<![\w+])\+\d[\d ()/-]{7,20}\d/g
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
  const anchors: string[] = []
  const raggedRows: RaggedRow[] = []
  const mentions = finder(source, MENTION, '-')
  const placeholders = finder(source, PLACEHOLDER, '')
  const templateVariables = finder(source, TEMPLATE_VARIABLE, '{')
  const personalData = finder(source, PERSONAL_DATA, '@', '+')
  const slugger = new GithubSlugger()
  let definitions: ReadonlyMap<string, Definition> | undefined
  let words = 0

  const definedUrl = (identifier: string) => {
    definitions ??= collectDefinitions(tree)
    return definitions.get(identifier)?.url ?? ''
  }

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
        links.push({ url: definedUrl(node.identifier), text: toText(node), place: place() })
        break
      case 'image':
        images.push({ url: node.url, alt: node.alt ?? '', place: place() })
        count('image', inHeading)
        break
      case 'imageReference':
        images.push({ url: definedUrl(node.identifier), alt: node.alt ?? '', place: place() })
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
        if (!inLink) mentions.search(raw, start)
        placeholders.search(raw, start)
        templateVariables.search(raw, start)
        personalData.search(raw, start)
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
    mentions: mentions.found,
    anchors,
    placeholders: placeholders.found,
    templateVariables: templateVariables.found,
    raggedRows,
    personalData: personalData.found,
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

interface Finder {
  readonly found: Mention[]
  search(raw: string, start: Place): void
}

/** Looks for a pattern in pieces of a text; not at all, if the text as a whole has nothing of the kind. */
function finder(source: string, pattern: RegExp, ...signs: readonly string[]): Finder {
  const found: Mention[] = []
  const isPossible = (text: string) => signs.some((sign) => text.includes(sign))
  if (!isPossible(source) || source.search(pattern) < 0) return { found, search: () => {} }
  return {
    found,
    search: (raw, start) => {
      if (isPossible(raw)) find(pattern, raw, start, found)
    },
  }
}

function find(pattern: RegExp, raw: string, [firstLine, firstColumn]: Place, found: Mention[]): void {
  let line = firstLine
  let lineStart = 1 - firstColumn
  let lineEnd = raw.indexOf('\n')
  for (const { 0: text, index } of raw.matchAll(pattern)) {
    while (lineEnd >= 0 && lineEnd < index) {
      line++
      lineStart = lineEnd + 1
      lineEnd = raw.indexOf('\n', lineStart)
    }
    const column = index - lineStart + 1
    found.push({ text, place: [line, column, line, column + text.length] })
  }
}

/** Words are runs between spaces that hold a letter or digit; scripts without spaces count by character. */
function countWords(text: string): number {
  let words = 0
  let isInWord = false
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code > 127) return countAnyWords(text)
    if (code <= 32) isInWord = false
    else if (!isInWord && isLetterOrDigit(code)) {
      isInWord = true
      words++
    }
  }
  return words
}

function isLetterOrDigit(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
}

function countAnyWords(text: string): number {
  const words = text.replace(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu, ' 字 ')
  return words.match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0
}

function placeOf(node: Nodes, line: number): Place {
  const position = node.position
  if (!position) return [line, 1, line, 1]
  return shiftPlace([position.start.line, position.start.column, position.end.line, position.end.column], line - 1)
}
