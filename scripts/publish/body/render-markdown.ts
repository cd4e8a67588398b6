import type { Element, Root } from 'hast'
import type { Html, Root as MarkdownRoot } from 'mdast'
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import type { MarkdownParser } from '../../read/index.js'
import type { Drawings } from '../diagrams/draw-diagrams.js'
import type { BodyLinks } from './body-links.js'
import { changeElements, changeTexts, element, text } from './html-tree.js'
import { layOutBody } from './lay-out-body.js'
import { linkElement } from './link-element.js'
import { showDiagrams } from './show-diagrams.js'
import { splitMentions } from './split-mentions.js'

/** Ids are made after cleaning, and only by us: no prefix is needed to keep them apart. */
const SCHEMA = { ...defaultSchema, clobberPrefix: '' }

/** An address on the page that an author gave by HTML, as in `<a id="step-3">`. */
const HTML_ANCHOR = /\s(?:id|name)\s*=\s*["']?([^"'\s>]{1,100})/

/** What a body names or describes, ready to be shown. */
export interface BodyContext {
  readonly links: BodyLinks
  readonly drawings: Drawings
}

/** @returns the HTML of a body. Raw HTML and scripts in it are gone; only addresses given by HTML stay. */
export function renderMarkdown(parse: MarkdownParser, source: string, { links, drawings }: BodyContext): string {
  try {
    const tree = SANITIZED.runSync(parse(source)) as Root
    showDiagrams(tree, drawings)
    layOutBody(tree)
    changeElements(tree, (one) => linkElement(one, links))
    changeTexts(tree, NOT_PROSE, (value) => splitMentions(value, links))
    return SANITIZED.stringify(tree)
  } catch (error) {
    // Nested deeper than anyone can read: the source says as much as a page could.
    if (!(error instanceof RangeError)) throw error
    return SANITIZED.stringify({ type: 'root', children: [element('pre', {}, [text(source)])] })
  }
}

const NOT_PROSE: ReadonlySet<string> = new Set(['a', 'code', 'pre', 'svg'])

const SANITIZED = unified()
  .use(remarkRehype, { handlers: { html: keepAnchor } })
  .use(rehypeSanitize, SCHEMA)
  .use(rehypeStringify)
  .freeze() as unknown as Pipeline

interface Pipeline {
  runSync(tree: MarkdownRoot): unknown
  stringify(tree: Root): string
}

function keepAnchor(_state: unknown, { value }: Html): Element | undefined {
  const id = HTML_ANCHOR.exec(value)?.[1]
  return id === undefined ? undefined : element('a', { id }, [])
}
