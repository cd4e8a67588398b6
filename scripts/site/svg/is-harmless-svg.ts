import type { Element, Root } from 'hast'
import { type Schema, sanitize } from 'hast-util-sanitize'
import { visit } from 'unist-util-visit'
import { fromUtf8 } from '../../core/bytes/utf8.js'
import { isSameValue } from '../../core/values/is-same-value.js'
import { textContent } from '../html/html-tree.js'
import { WITHOUT_HTML } from './diagram-schema.js'
import { readSvg } from './read-svg.js'

/** All of SVG that draws or describes. Nothing here runs, brings in a page, or changes where something leads. */
const DRAWING = [
  ...['svg', 'g', 'defs', 'symbol', 'use', 'switch', 'view', 'a', 'image', 'style', 'title', 'desc', 'metadata'],
  ...['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon'],
  ...['text', 'tspan', 'tref', 'textPath', 'flowRoot', 'flowRegion', 'flowPara', 'flowSpan'],
  ...['linearGradient', 'radialGradient', 'stop', 'pattern', 'marker', 'mask', 'clipPath', 'filter', 'color-profile'],
  ...['feBlend', 'feColorMatrix', 'feComponentTransfer', 'feComposite', 'feConvolveMatrix', 'feDiffuseLighting'],
  ...['feDisplacementMap', 'feDistantLight', 'feDropShadow', 'feFlood', 'feFuncA', 'feFuncB', 'feFuncG', 'feFuncR'],
  ...['feGaussianBlur', 'feImage', 'feMerge', 'feMergeNode', 'feMorphology', 'feOffset', 'fePointLight'],
  ...['feSpecularLighting', 'feSpotLight', 'feTile', 'feTurbulence'],
  ...['font', 'font-face', 'font-face-name', 'glyph', 'missing-glyph', 'hkern', 'vkern'],
]

const LINKS: ReadonlySet<string> = new Set(['href', 'xlink:href', 'src'])
const WITHIN_PICTURE = /^(?:#|data:image\/(?:png|jpeg|jpg|gif|webp|avif);)/i
/** What runs, and what moves the address from which others count. */
const ACTIVE = /^(?:on|xml:base$)/i
/** No address elsewhere, as style sheets write it; nothing is written with escapes, which could hide one. */
const FETCHES_NOTHING =
  /^(?![\s\S]*(?:@import|image-set|src\(|url\(\s*["']?(?!#|data:image\/)|\\))(?!\s*(?:java|vb)script:)/i

/**
 * @returns whether a picture may have an address of its own, where a browser runs what is in it: it is strict XML from which
 * the sanitizer has nothing to take away
 */
export function isHarmlessSvg(bytes: Uint8Array): boolean {
  try {
    const picture = readSvg(fromUtf8(bytes).replace(/^\uFEFF/, ''))
    const elements = elementsOf(picture)
    return (
      elements[0]?.tagName === 'svg' &&
      elements.filter(({ tagName }) => tagName === 'style').every(isHarmlessStyle) &&
      isSameValue(sanitize(picture, schemaFor(elements)), picture)
    )
  } catch (error) {
    if (error instanceof SyntaxError) return false
    throw error
  }
}

/** A comment may be in the middle of a word. */
function isHarmlessStyle(style: Element): boolean {
  return style.children.every(({ type }) => type === 'text') && FETCHES_NOTHING.test(textContent(style))
}

function elementsOf(picture: Root): readonly Element[] {
  const elements: Element[] = []
  visit(picture, 'element', (element) => void elements.push(element))
  return elements
}

/** Tools write attributes of many kinds into pictures: any may be there that cannot run anything or lead elsewhere. */
function schemaFor(elements: readonly Element[]): Schema {
  const names = new Set(elements.flatMap(({ properties }) => Object.keys(properties)))
  const inert = [...names].filter((name) => !ACTIVE.test(name))
  const values = (name: string) => (LINKS.has(name) ? WITHIN_PICTURE : FETCHES_NOTHING)
  return { ...WITHOUT_HTML, tagNames: DRAWING, attributes: { '*': inert.map((name) => [name, values(name)]) } }
}
