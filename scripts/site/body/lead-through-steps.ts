import type { Element, ElementContent, Root } from 'hast'
import { h } from 'hastscript'
import type { Say } from '../../core/words/say.js'
import { textContent } from '../html/html-tree.js'

/**
 * Makes steps easy to follow on a phone. The text begins with a link to the first one, which is a long way below; each
 * step has links to the one before and the one after it, and the last leads to the heading that follows.
 *
 * @param anchor the address of the heading below which the steps are
 */
export function leadThroughSteps(tree: Root, anchor: string, say: Say): void {
  const elements = tree.children.filter((child) => child.type === 'element')
  const from = elements.findIndex(({ properties }) => properties.id === anchor)
  const after = elements.slice(from + 1)
  const list = after.findIndex(({ tagName }) => tagName === 'ol')
  const steps = after[list]?.children.filter((child): child is Element => isElement(child, 'li')) ?? []
  const [first] = steps
  if (from < 1 || !first) return
  const begin = h(
    'a',
    { href: addressOf(1) },
    h('strong', say`Step ${1}`),
    ` ${inShort(textContent(leadOf(first)).trim())}`,
  )
  tree.children.unshift(h('p.first-step', { dataSearchSkip: '' }, begin))
  const end = after.slice(list).find(({ tagName, properties }) => /^h[1-6]$/.test(tagName) && properties.id)
  for (const [index, step] of steps.entries()) {
    const number = index + 1
    step.properties.id = `${STEP}${number}`
    const previous = number > 1 && h('a', { href: addressOf(number - 1), rel: 'prev' }, say`Step ${number - 1}`)
    const next = number < steps.length && h('a', { href: addressOf(number + 1), rel: 'next' }, say`Step ${number + 1}`)
    const links = [previous, next || (end && linkTo(end))].filter((link) => link !== false && link !== undefined)
    step.children.push(h('p.step-way', { dataSearchSkip: '' }, links))
  }
}

const STEP = 'Step-'
const STEP_ADDRESS = new RegExp(`^${STEP}\\d+$`)

/** @returns whether an address is one that a step is given */
export function isStepAddress(id: string): boolean {
  return STEP_ADDRESS.test(id)
}

function addressOf(step: number): string {
  return `#${STEP}${step}`
}

function linkTo(heading: Element): Element {
  const address = `#${encodeURIComponent(String(heading.properties.id))}`
  return h('a', { href: address, rel: 'next' }, inShort(textContent(heading).trim()))
}

const MOST_LETTERS = 90

function inShort(text: string): string {
  return text.length > MOST_LETTERS ? `${text.slice(0, text.lastIndexOf(' ', MOST_LETTERS))} …` : text
}

/** Its first paragraph, without the steps within it. */
function leadOf({ children, ...step }: Element): Element {
  const paragraph = children.find((child): child is Element => isElement(child, 'p'))
  return (
    paragraph ?? { ...step, children: children.filter((child) => !isElement(child, 'ol') && !isElement(child, 'ul')) }
  )
}

function isElement(node: ElementContent, tagName: string): boolean {
  return node.type === 'element' && node.tagName === tagName
}
