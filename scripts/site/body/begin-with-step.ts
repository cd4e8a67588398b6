import type { Element, ElementContent, Root } from 'hast'
import { h } from 'hastscript'
import { textContent } from '../html/html-tree.js'

/**
 * Puts the first step of a text at its beginning, as a link to the steps: on a phone, it is a long way below.
 *
 * @param anchor the address of the heading below which the steps are
 */
export function beginWithStep(tree: Root, anchor: string): void {
  const at = tree.children.findIndex((child) => child.type === 'element' && child.properties.id === anchor)
  if (at < 1) return
  const list = tree.children.slice(at).find((child): child is Element => isElement(child, 'ol'))
  const step = list?.children.find((child): child is Element => isElement(child, 'li'))
  if (!step) return
  const said = textContent(leadOf(step)).trim()
  const words = said.length > MOST_LETTERS ? `${said.slice(0, said.lastIndexOf(' ', MOST_LETTERS))} …` : said
  const link = h('a', { href: `#${encodeURIComponent(anchor)}` }, h('strong', 'Step 1'), ` ${words}`)
  tree.children.unshift(h('p.first-step', { dataSearchSkip: '' }, link))
}

const MOST_LETTERS = 90

/** Its first paragraph, without the steps within it. */
function leadOf({ children, ...step }: Element): Element {
  const paragraph = children.find((child): child is Element => isElement(child, 'p'))
  return (
    paragraph ?? { ...step, children: children.filter((child) => !isElement(child, 'ol') && !isElement(child, 'ul')) }
  )
}

function isElement(node: Root['children'][number] | ElementContent, tagName: string): boolean {
  return node.type === 'element' && node.tagName === tagName
}
