import type { Root } from 'hast'
import { h } from 'hastscript'
import type { MarkdownParser } from '../../core/read/index.js'
import { ENGLISH } from '../../core/words/language.js'
import { type Say, sayIn } from '../../core/words/say.js'
import type { Drawings } from '../diagrams/draw-diagrams.js'
import { changeElements } from '../html/html-tree.js'
import type { BodyLinks } from './body-links.js'
import { htmlOfMarkdown } from './html-of-markdown.js'
import { layOutBody } from './lay-out-body.js'
import { leadThroughSteps } from './lead-through-steps.js'
import { linkElement } from './link-element.js'
import { linkMentions } from './link-mentions.js'
import { linkNodes } from './link-nodes.js'
import { showBrokenTables } from './show-broken-tables.js'
import { showDiagrams } from './show-diagrams.js'

/** What a body names or describes, ready to be shown. */
export interface BodyContext {
  readonly links: BodyLinks
  readonly drawings: Drawings
  readonly steps?: string
  /** What is around the text, in the language of the manual; English by default. */
  readonly say?: Say
}

const SAY_IN_ENGLISH = sayIn(ENGLISH)

/** @returns a body as it is shown, on the page and on paper. Nothing in it can run. */
export function markdownTree(
  parse: MarkdownParser,
  source: string,
  { links, drawings, steps, say = SAY_IN_ENGLISH }: BodyContext,
): Root {
  try {
    const tree = htmlOfMarkdown(showBrokenTables(parse(source), source), say)
    showDiagrams(tree, drawings, say)
    layOutBody(tree, say)
    if (steps) leadThroughSteps(tree, steps, say)
    changeElements(tree, (one) => linkElement(one, links, say))
    linkMentions(tree, links)
    linkNodes(tree, links)
    return tree
  } catch (error) {
    // Nested deeper than anyone can read: the source says as much as a page could.
    if (!(error instanceof RangeError)) throw error
    return { type: 'root', children: [h('pre', source)] }
  }
}
