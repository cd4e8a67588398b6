import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { readSrcset } from '../../core/values/srcset.js'
import type { Say } from '../../core/words/say.js'
import { changeElements } from '../html/html-tree.js'
import type { BodyLinks } from './body-links.js'

/** @returns a link or picture of a body as it works on the site; any other element as it is */
export function linkElement(one: Element, links: BodyLinks, say: Say): ElementContent {
  if (one.tagName === 'img') return showPicture(one, links, say)
  if (one.tagName === 'source') return showForm(one, links)
  if (one.tagName === 'picture') return showForms(one)
  if (one.tagName !== 'a' || typeof one.properties.href !== 'string') return one
  // A link in a link would be two.
  changeElements(one, (inner) => (isZoom(inner) ? (inner.children[0] as ElementContent) : inner))
  // What the renderer itself makes, such as footnotes, leads somewhere on the page.
  const written = one.properties.href.trim()
  if (written.startsWith('#')) return one
  const found = links.resolve(written)
  const { id, name, dir, lang } = one.properties
  if ('nowhere' in found) return h('span.unpublished', { id }, ...one.children, note(` (${found.nowhere})`))
  const { href, title, file, isOutside } = found
  const outside = isOutside ? { className: ['outside'], rel: ['noopener', 'noreferrer'] } : {}
  const download = file ? { className: ['file'], download: file.name } : {}
  const about = file && note(` ${file.about}`)
  return h(
    'a',
    { id, name, dir, lang, href, title: title || undefined, ...outside, ...download },
    ...one.children,
    about,
  )
}

/** Opens in full size: by a script on the page, without one in its place. */
function showPicture(one: Element, links: BodyLinks, say: Say): ElementContent {
  const alt = String(one.properties.alt ?? '')
  const src = links.picture(String(one.properties.src ?? '').trim())
  if (src === undefined) return h('span.missing', say`Missing picture: ${alt || say`without description`}`)
  const label = alt ? say`${alt}: show larger` : say`Show the picture larger`
  return h('a.zoom', { href: src, ariaLabel: label }, h('img', { ...one.properties, src, alt, loading: 'lazy' }))
}

/** One form of a picture, such as that for dark pages; without a file there is none. */
function showForm({ properties }: Element, links: BodyLinks): ElementContent {
  const { srcSet, ...others } = properties
  const forms = readSrcset(String(srcSet ?? '')).map(({ url, screens }) => ({ src: links.picture(url), screens }))
  return forms.length > 0 && forms.every(({ src }) => src !== undefined)
    ? h('source', { ...others, srcSet: forms.map(({ src, screens }) => `${src} ${screens}`.trim()).join(', ') })
    : { type: 'text', value: '' }
}

/** All forms together are one picture, which opens in full size. */
function showForms({ children }: Element): ElementContent {
  const zoom = children.find((child): child is Element => child.type === 'element' && isZoom(child))
  const sources = children.filter((child) => child.type === 'element' && child.tagName === 'source')
  if (!zoom) return h('span', children)
  return h('a', zoom.properties, h('picture', ...sources, ...zoom.children))
}

function isZoom({ tagName, properties }: Element): boolean {
  return tagName === 'a' && Array.isArray(properties.className) && properties.className.includes('zoom')
}

function note(value: string): Element {
  return h('span.link-note', value)
}
