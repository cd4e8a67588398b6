import type { Element, Properties, Root } from 'hast'
import { diagramLanguage } from '../../core/questions/diagrams/diagram.js'
import { type Drawing, type Drawings, diagramKey } from '../diagrams/draw-diagrams.js'
import { changeElements, element, text, textContent } from '../html/html-tree.js'

/** Puts drawings in the place of the code that describes them. The code stays, folded away; alone if it cannot be drawn. */
export function showDiagrams(tree: Root, drawings: Drawings): void {
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
    return drawing ? figure(drawing, one, { number: ++count, name, heading }) : one
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

function figure(drawing: Drawing, code: Element, { number, name, heading }: Naming): Element {
  const caption = name ? [element('figcaption', {}, [text(name)])] : []
  if ('problem' in drawing) {
    return caption.length === 0 ? code : element('figure', { className: ['diagram'] }, [code, ...caption])
  }
  const label = name || (heading ? `Diagram: ${heading}` : 'Diagram')
  const svg = placed(drawing.svg, `Diagram${number}-`, label)
  const isWide = Number(svg.properties.width) > WIDE
  const frame = {
    className: isWide ? ['wide', 'full-size'] : ['wide'],
    tabIndex: 0,
    role: 'group',
    ariaLabel: 'Diagram',
  }
  const source = element('details', {}, [element('summary', {}, [text('Diagram as text')]), code])
  const classes = drawing.hasOwnColours ? ['diagram', 'own-colours'] : ['diagram']
  return element('figure', { className: classes }, [element('div', frame, [svg]), source, ...caption])
}

/** @returns a copy with ids of its own, as wide as it was drawn, and a name for the person who does not see it */
function placed(svg: Element, prefix: string, label: string): Element {
  const copy = structuredClone(svg)
  changeElements(copy, (one) => withProperties(one, prefix))
  const [, , width = '', height = ''] = String(copy.properties.viewBox ?? '').split(/[\s,]+/)
  return element(
    'svg',
    { viewBox: copy.properties.viewBox, width, height, role: 'img', ariaLabel: label },
    copy.children,
  )
}

function withProperties(one: Element, prefix: string): Element {
  const properties: Properties = {}
  for (const [name, value] of Object.entries(one.properties)) {
    if (name === 'id') properties.id = `${prefix}${value}`
    else properties[name] = typeof value === 'string' ? value.replace(/^url\(#/, `url(#${prefix}`) : value
  }
  return element(one.tagName, properties, one.children)
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
