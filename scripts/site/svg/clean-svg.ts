import type { Element, Root } from 'hast'
import { element, text } from '../html/html-tree.js'
import { cleanAttributes } from './clean-attributes.js'
import { readXml } from './read-xml.js'

/** What drawing needs. Nothing here runs, loads or leads anywhere. */
const SHAPES: ReadonlySet<string> = new Set(
  'svg g defs marker path polygon polyline rect circle ellipse line text tspan linearGradient radialGradient stop'.split(
    ' ',
  ),
)
/** Left out with all that is in them. */
const DROPPED: ReadonlySet<string> = new Set([
  'title',
  'desc',
  'style',
  'script',
  'foreignObject',
  'metadata',
  'image',
  'use',
])
const TEXTS: ReadonlySet<string> = new Set(['text', 'tspan'])

/**
 * Builds a picture again from nothing but shapes and their plain attributes; of anything else only the content stays.
 *
 * @returns undefined when there is no picture in it
 * @throws on what is no plain XML
 */
export function cleanSvg(source: string): { readonly svg: Element; readonly hasOwnColours: boolean } | undefined {
  const root: Root = { type: 'root', children: [] }
  const open: { readonly name: string; readonly into: Element | Root | undefined }[] = []
  let hasOwnColours = false
  for (const piece of readXml(source)) {
    const into = open.length === 0 ? root : open.at(-1)?.into
    if (piece.kind === 'start') {
      let child: Element | Root | undefined = DROPPED.has(piece.name) || isGridDot(piece.attributes) ? undefined : into
      if (into && SHAPES.has(piece.name)) {
        const cleaned = cleanAttributes(piece.name, piece.attributes)
        hasOwnColours ||= cleaned.hasOwnColours
        if (child) {
          child = element(piece.name, cleaned.properties, [])
          into.children.push(child)
        }
      }
      if (!piece.isEmpty) open.push({ name: piece.name, into: child })
    } else if (piece.kind === 'end') {
      if (open.pop()?.name !== piece.name) throw new SyntaxError(`</${piece.name}> closes nothing.`)
    } else if (into && 'tagName' in into && TEXTS.has(into.tagName)) into.children.push(text(piece.text))
  }
  const svg = root.children.find((child): child is Element => child.type === 'element' && child.tagName === 'svg')
  return svg && { svg, hasOwnColours }
}

/** Thousands of dots as a background make a page heavy and say nothing. */
function isGridDot(attributes: ReadonlyMap<string, string>): boolean {
  return attributes.get('class') === 'xychart-grid'
}
