import type { Element, ElementContent } from 'hast'
import type { BodyLinks } from './body-links.js'
import { changeElements, element, text } from './html-tree.js'

/** @returns a link or picture of a body as it works on the site; any other element as it is */
export function linkElement(one: Element, links: BodyLinks): ElementContent {
  if (one.tagName === 'img') return showPicture(one, links)
  if (one.tagName !== 'a' || typeof one.properties.href !== 'string') return one
  // A link in a link would be two.
  changeElements(one, (inner) => (isZoom(inner) ? (inner.children[0] as ElementContent) : inner))
  // What the renderer itself makes, such as footnotes, leads somewhere on the page.
  if (one.properties.href.startsWith('#')) return one
  const found = links.resolve(one.properties.href)
  if ('nowhere' in found)
    return element('span', { className: ['unpublished'] }, [...one.children, note(` (${found.nowhere})`)])
  const { href, title, file, isOutside } = found
  const outside = isOutside ? { className: ['outside'], rel: ['noopener', 'noreferrer'] } : {}
  const download = file ? { className: ['file'], download: file.name } : {}
  const about = file ? [note(` ${file.about}`)] : []
  return element('a', { href, ...(title ? { title } : {}), ...outside, ...download }, [...one.children, ...about])
}

/** Opens in full size: by a script on the page, without one in its place. */
function showPicture(one: Element, links: BodyLinks): ElementContent {
  const alt = String(one.properties.alt ?? '')
  const src = links.picture(String(one.properties.src ?? ''))
  if (src === undefined)
    return element('span', { className: ['missing'] }, [text(`Missing picture: ${alt || 'without description'}`)])
  const label = alt ? `${alt}: show larger` : 'Show the picture larger'
  const picture = element('img', { src, alt, loading: 'lazy' }, [])
  return element('a', { href: src, className: ['zoom'], ariaLabel: label }, [picture])
}

function isZoom({ tagName, properties }: Element): boolean {
  return tagName === 'a' && Array.isArray(properties.className) && properties.className.includes('zoom')
}

function note(value: string): Element {
  return element('span', { className: ['link-note'] }, [text(value)])
}
