import type { RootContent } from 'mdast'
import { FILTERED } from './allowed-html.js'
import type { Position } from './html-positions.js'
import { isEndedBy, isVoid, mayStayOpen } from './html-structure.js'
import { type RaisedElement, raisedNodes } from './raised-nodes.js'
import type { HtmlToken } from './tokenize-html.js'

/** A tag, a text, a comment or the like, and where it is in the file. */
export interface HtmlMarkup {
  readonly token: HtmlToken
  readonly written: string
  readonly position: Position
  /** A start tag whose element is not ended in the same block. */
  isUnclosed?: boolean
}

/** Builds the children of a node, of which some are in elements of HTML. */
export interface OpenElements {
  readonly depth: number
  add(node: RootContent): void
  /** Adds a text, or begins or ends an element. */
  addMarkup(markup: HtmlMarkup): void
  /** Ends what a start tag ends without saying so, such as the paragraph before. */
  endImplied(startTag: string, at: Position): void
  /** @returns the children, when all have been added */
  finish(): RootContent[]
}

/** An element whose end is still to come. */
interface OpenElement extends RaisedElement {
  readonly children: RootContent[]
  readonly tag: HtmlMarkup
}

/** @param onUnclosed told the names of elements that nothing ends */
export function openElements(onUnclosed: (name: string) => void): OpenElements {
  const top: RootContent[] = []
  const open: OpenElement[] = []
  const add = (node: RootContent) => (open.at(-1)?.children ?? top).push(node)
  const close = (end?: Position) => {
    const element = open.pop()
    if (!element) return
    const { start } = element.tag.position
    const position = { start, end: (end ?? element.tag.position).end }
    for (const node of raisedNodes(element)) add(node.position ? node : { ...node, position })
  }
  const leave = () => {
    const element = open.at(-1)
    if (element && !mayStayOpen(element.name)) {
      element.tag.isUnclosed = true
      onUnclosed(element.name)
    }
    close()
  }
  const endImplied = (startTag: string, { start }: Position) => {
    for (let last = open.at(-1); last && isEndedBy(last.name, startTag); last = open.at(-1))
      close({ start, end: start })
  }
  return {
    get depth() {
      return open.length
    },
    add,
    endImplied,
    addMarkup(tag) {
      const { token, written, position } = tag
      if (token.kind === 'text') add({ type: 'text', value: token.value, position })
      else if ('name' in token && FILTERED.has(token.name)) add({ type: 'text', value: written, position })
      else if (token.kind === 'start tag') {
        endImplied(token.name, position)
        open.push({ name: token.name, attributes: token.attributes, written, children: [], tag })
        if (isVoid(token.name)) close(position)
      } else if (token.kind === 'end tag') {
        const depth = open.findLastIndex(({ name }) => name === token.name)
        if (depth < 0) return
        while (open.length > depth + 1) leave()
        close(position)
      }
    },
    finish() {
      while (open.length > 0) leave()
      return top
    },
  }
}
