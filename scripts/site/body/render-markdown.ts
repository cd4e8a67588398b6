import type { Element } from 'hast'
import { toHtml } from 'hast-util-to-html'
import type { MarkdownParser } from '../../core/read/index.js'
import type { Drawings } from '../diagrams/draw-diagrams.js'
import { changeElements, changeTexts, element, text } from '../html/html-tree.js'
import type { BodyLinks } from './body-links.js'
import { htmlOfMarkdown } from './html-of-markdown.js'
import { layOutBody } from './lay-out-body.js'
import { linkElement } from './link-element.js'
import { showBrokenTables } from './show-broken-tables.js'
import { showDiagrams } from './show-diagrams.js'
import { splitMentions } from './split-mentions.js'

/** What a body names or describes, ready to be shown. */
export interface BodyContext {
  readonly links: BodyLinks
  readonly drawings: Drawings
}

/** @returns the HTML of a body. Nothing in it can run. */
export function renderMarkdown(parse: MarkdownParser, source: string, { links, drawings }: BodyContext): string {
  try {
    const tree = htmlOfMarkdown(showBrokenTables(parse(source), source))
    showDiagrams(tree, drawings)
    layOutBody(tree)
    changeElements(tree, (one) => linkElement(one, links))
    changeTexts(tree, isNoProse, (value) => splitMentions(value, links))
    return toHtml(tree)
  } catch (error) {
    // Nested deeper than anyone can read: the source says as much as a page could.
    if (!(error instanceof RangeError)) throw error
    return toHtml(element('pre', {}, [text(source)]))
  }
}

const NO_PROSE: ReadonlySet<string> = new Set(['code', 'pre', 'svg'])

/** Without an address, `<a>` only gives one. */
function isNoProse({ tagName, properties }: Element): boolean {
  return NO_PROSE.has(tagName) || (tagName === 'a' && properties.href !== undefined)
}
