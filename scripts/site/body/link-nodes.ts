import type { Element, Root } from 'hast'
import { s } from 'hastscript'
import { MENTION } from '../../core/values/mention.js'
import { changeElements, textContent } from '../html/html-tree.js'
import type { BodyLinks } from './body-links.js'

/** Makes links of what a drawing says of published documents by their ids. */
export function linkNodes(tree: Root, { mention }: Pick<BodyLinks, 'mention'>): void {
  changeElements(tree, (drawing) => {
    if (drawing.tagName !== 'svg') return drawing
    let hasLinks = false
    changeElements(drawing, (one) => {
      if (one.tagName !== 'text') return one
      const found = idsIn(textContent(one)).map(mention).find(Boolean)
      if (!found) return one
      hasLinks = true
      return s('a', { href: found.href }, one)
    })
    return hasLinks ? asGroup(drawing) : drawing
  })
}

/** @returns what looks like an id in a text, each as often as it is there */
export function idsIn(text: string): readonly string[] {
  return [...text.matchAll(MENTION)].map(([id]) => id)
}

/** A single image would hide its links from those who do not see it. */
function asGroup(drawing: Element): Element {
  return { ...drawing, properties: { ...drawing.properties, role: 'group' } }
}
