import type { Html, Nodes, Parents, Root } from 'mdast'
import { FILTERED } from './allowed-html.js'
import { htmlPositions } from './html-positions.js'
import { isFormatting } from './html-structure.js'
import { type HtmlMarkup, openElements } from './open-elements.js'
import { tokenizeHtml } from './tokenize-html.js'
import { wrapRuns } from './wrap-runs.js'

/** No writer nests so deep. */
const MAX_DEPTH = 100

/**
 * Puts in the place of raw HTML the nodes that Markdown has for the same, so that what reads the tree need not know HTML.
 *
 * @param tree is changed
 * @param source the text of the tree
 * @returns the tags, comments and the like that were in it
 * @throws RangeError for what is nested deeper than anyone can read
 */
export function raiseHtml(tree: Root, source: string): readonly HtmlMarkup[] {
  if (!source.includes('<') || !hasHtml(tree)) return []
  const raising: Raising = { source, markup: [], leftOpen: 0 }
  raiseChildren(tree, raising)
  return raising.markup
}

function hasHtml(node: Nodes): boolean {
  return node.type === 'html' || ('children' in node && node.children.some(hasHtml))
}

interface Raising {
  readonly source: string
  readonly markup: HtmlMarkup[]
  /** How many elements such as `<b>` go on in the blocks that follow: browsers repeat them in each. */
  leftOpen: number
}

const CONTAINERS: ReadonlySet<Nodes['type']> = new Set(['root', 'blockquote', 'listItem', 'footnoteDefinition'])

function raiseChildren(parent: Parents, raising: Raising): void {
  const raiseIn = (child: Nodes) => {
    if ('children' in child) raiseChildren(child, raising)
  }
  if (!parent.children.some(({ type }) => type === 'html')) {
    parent.children.forEach(raiseIn)
    return
  }
  const elements = openElements((name) => {
    if (isFormatting(name) && ++raising.leftOpen > MAX_DEPTH) throw tooDeep()
  })
  const isContainer = CONTAINERS.has(parent.type)
  for (const child of parent.children) {
    if (child.type === 'html') {
      const markup = [...markupIn(child, raising.source)]
      raising.markup.push(...withoutScripts(markup))
      for (const one of markup) {
        elements.addMarkup(one)
        if (elements.depth > MAX_DEPTH) throw tooDeep()
      }
    } else {
      raiseIn(child)
      if (isContainer && child.position) elements.endImplied('p', child.position)
      elements.add(child)
    }
  }
  const children = elements.finish()
  // What may be in what, Markdown sees to; of HTML it is the reader's concern.
  parent.children = (isContainer ? wrapRuns(children) : children) as never[]
}

function* markupIn(node: Html, source: string): Generator<HtmlMarkup> {
  const positionOf = htmlPositions(node, source)
  for (const token of tokenizeHtml(node.value))
    yield { token, written: node.value.slice(token.start, token.end), position: positionOf(token.start, token.end) }
}

/** What is in a script or the like is no HTML, though browsers may read it so once the script is shown as text. */
function* withoutScripts(markup: readonly HtmlMarkup[]): Generator<HtmlMarkup> {
  let script: string | undefined
  for (const one of markup) {
    const { token } = one
    if (script === undefined) {
      yield one
      if (token.kind === 'start tag' && FILTERED.has(token.name)) script = token.name
    } else if (token.kind === 'end tag' && token.name === script) script = undefined
  }
}

function tooDeep(): RangeError {
  return new RangeError('HTML is nested deeper than anyone can read.')
}
