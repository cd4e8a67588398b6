import type { Element, Root } from 'hast'
import { sanitize } from 'hast-util-sanitize'
import { SKIP, visit } from 'unist-util-visit'
import { COLOURS, DIAGRAM_SCHEMA, NAMED_COLOUR, PLAIN, THEME_COLOUR, WITHIN_DIAGRAM } from './diagram-schema.js'
import { readSvg } from './read-svg.js'

/** What Graphviz draws with by default. */
const INK: ReadonlySet<string> = new Set(['black', '#000', '#000000'])
const OF_PAGE: ReadonlySet<string> = new Set(['none', 'transparent', 'currentcolor'])
const TEXTS: ReadonlySet<string> = new Set(['text', 'tspan'])

/**
 * Makes a picture of nothing but shapes and their plain attributes, in the colours of the page unless its author chose some.
 *
 * @returns undefined if there is no picture in it
 * @throws SyntaxError on what is not plain XML
 */
export function cleanSvg(source: string): { readonly svg: Element; readonly hasOwnColours: boolean } | undefined {
  const drawn = readSvg(source)
  visit(drawn, 'element', (element) => {
    element.properties = Object.fromEntries(
      Object.entries(element.properties).map(([name, value]) => [name, asShown(name, String(value))]),
    )
  })
  const { children } = sanitize(drawn, DIAGRAM_SCHEMA) as Root
  const svg = children.find((child): child is Element => child.type === 'element' && child.tagName === 'svg')
  if (!svg) return undefined
  dropUnshown(svg)
  return { svg, hasOwnColours: hasOwnColours(svg) }
}

/** A colour that is none would be black. */
function asShown(name: string, value: string): string {
  if (PLAIN.has(name)) return shortened(value)
  const unquoted = value.replace(/^url\(["']?(#[\w-]+)["']?\)$/, 'url($1)')
  if (!COLOURS.has(name) || WITHIN_DIAGRAM.test(unquoted)) return unquoted
  if (INK.has(value.toLowerCase())) return 'currentColor'
  return NAMED_COLOUR.test(value) || THEME_COLOUR.test(value) ? value : 'none'
}

/** A hundredth of a pixel is more than anyone sees. */
function shortened(value: string): string {
  return value.replace(/-?\d+\.\d{3,}/g, (number) => String(Math.round(Number(number) * 100) / 100))
}

/** Texts outside of shapes for texts, and thousands of dots as a background, which make a page heavy and say nothing. */
function dropUnshown(svg: Element): void {
  visit(svg, (node, index, parent) => {
    const isGridDot = node.type === 'element' && node.properties.class === 'xychart-grid'
    const isLooseText = node.type === 'text' && parent?.type === 'element' && !TEXTS.has(parent.tagName)
    if (index === undefined || !(isGridDot || isLooseText)) return undefined
    parent?.children.splice(index, 1)
    return [SKIP, index]
  })
}

function hasOwnColours(svg: Element): boolean {
  let isFound = false
  visit(svg, 'element', ({ properties }) => {
    const colours = [...COLOURS].map((name) => String(properties[name] ?? 'none'))
    isFound ||= colours.some((colour) => NAMED_COLOUR.test(colour) && !OF_PAGE.has(colour.toLowerCase()))
  })
  return isFound
}
