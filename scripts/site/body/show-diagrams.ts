import type { Element, Properties, Root } from 'hast'
import { h, s } from 'hastscript'
import { diagramLanguage } from '../../core/questions/diagrams/diagram.js'
import type { Say } from '../../core/words/say.js'
import { type Drawing, type Drawings, type DrawnDiagram, diagramKey } from '../diagrams/draw-diagrams.js'
import { changeElements, textContent } from '../html/html-tree.js'

/** Puts drawings in the place of the code that describes them. The code stays, folded away; alone if it cannot be drawn. */
export function showDiagrams(tree: Root, drawings: Drawings, say: Say): void {
  let heading = ''
  let count = 0
  changeElements(tree, (one) => {
    if (/^h[1-6]$/.test(one.tagName)) heading = textContent(one)
    const code = one.tagName === 'pre' ? one.children[0] : undefined
    if (code?.type !== 'element') return one
    const language = diagramLanguage(languageOf(code))
    const source = textContent(code).replace(/\n$/, '')
    const name = takeName(code)
    const drawing = language && drawings.get(diagramKey({ language, source }))
    return drawing ? figure(drawing, one, { number: ++count, name, heading }, say) : one
  })
}

/** Pixels: shrunk to the width of the text, its letters could not be read any more. */
const WIDE = 1000

interface Naming {
  readonly number: number
  /** What its author calls it, if anything. */
  readonly name: string
  readonly heading: string
}

function figure(drawing: Drawing, code: Element, { number, name, heading }: Naming, say: Say): Element {
  const caption = name ? h('figcaption', name) : undefined
  if ('problem' in drawing) return caption ? h('figure.diagram', code, caption) : code
  const label = name || (heading ? say`Diagram: ${heading}` : say`Diagram`)
  const picture = framed(drawing, `Diagram${number}-`, label, say)
  return diagramFigure(drawing, [picture, h('details', h('summary', say`Diagram as text`), code), caption])
}

/** @param parts the picture, and what is said of it */
export function diagramFigure({ hasOwnColours, svg }: DrawnDiagram, parts: readonly (Element | undefined)[]): Element {
  const thirds = thirdsOfSheet(svg)
  return h(
    hasOwnColours ? 'figure.diagram.own-colours' : 'figure.diagram',
    { dataThirds: thirds > 1 ? String(thirds) : undefined },
    ...parts,
  )
}

/** In pixels of paper: a diagram is no wider than a sheet, and no higher than leaves room for a heading. */
const PAPER = { width: 658, height: 718 }

/** @returns how much of a sheet it takes, for browsers that only keep a heading with a height that they are told */
function thirdsOfSheet({ properties }: Element): number {
  const { width, height } = sizeOf(properties)
  const printed = Math.min(height * Math.min(1, PAPER.width / width), PAPER.height)
  return Math.ceil((printed / PAPER.height) * 3)
}

function sizeOf({ viewBox }: Properties): { readonly width: number; readonly height: number } {
  const [, , width = 1, height = 1] = String(viewBox ?? '')
    .split(/[\s,]+/)
    .map(Number)
  return { width, height }
}

/**
 * @param prefix sets its ids apart from others on the page
 * @param label names it for people who do not see it
 * @returns the picture in a frame in which it can be scrolled
 */
export function framed({ svg }: DrawnDiagram, prefix: string, label: string, say: Say): Element {
  const picture = placed(svg, prefix, label)
  const frame = Number(picture.properties.width) > WIDE ? 'div.wide.full-size' : 'div.wide'
  return h(frame, { tabIndex: 0, role: 'group', ariaLabel: say`Diagram` }, picture)
}

/** @returns a copy with ids of its own, as wide as it was drawn, and a name for the person who does not see it */
function placed(svg: Element, prefix: string, label: string): Element {
  const copy = structuredClone(svg)
  changeElements(copy, (one) => withProperties(one, prefix))
  const { viewBox } = copy.properties
  const { width, height } = sizeOf(copy.properties)
  return s('svg', { viewBox, width, height, role: 'img', ariaLabel: label }, ...copy.children)
}

function withProperties(one: Element, prefix: string): Element {
  const properties: Properties = {}
  for (const [name, value] of Object.entries(one.properties)) {
    if (name === 'id') properties.id = `${prefix}${value}`
    else properties[name] = typeof value === 'string' ? value.replace(/^url\(#/, `url(#${prefix}`) : value
  }
  return { ...one, properties }
}

function languageOf({ properties }: Element): string {
  const classes = Array.isArray(properties.className) ? properties.className : []
  return String(classes.find((name) => String(name).startsWith('language-')) ?? '').slice('language-'.length)
}

/** From the line that begins the code: `mermaid How a complaint goes`, or `mermaid title="…"`. */
function takeName({ properties }: Element): string {
  const meta = String(properties.dataMeta ?? '')
  delete properties.dataMeta
  return /title="([^"]*)"/.exec(meta)?.[1] ?? meta.trim()
}
