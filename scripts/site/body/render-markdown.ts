import { toHtml } from 'hast-util-to-html'
import type { MarkdownParser } from '../../core/read/index.js'
import { type BodyContext, markdownTree } from './markdown-tree.js'

/** @returns the HTML of a body. Nothing in it can run. */
export function renderMarkdown(parse: MarkdownParser, source: string, context: BodyContext): string {
  return toHtml(markdownTree(parse, source, context))
}
