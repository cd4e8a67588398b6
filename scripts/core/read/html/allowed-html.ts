import type { Schema } from 'hast-util-sanitize'
import { htmlTagNames } from 'html-tag-names'
import { platform } from '../../platform/current-platform.js'
import { once } from '../../values/once.js'

const ELEMENTS: ReadonlySet<string> = new Set(htmlTagNames)

/** @returns whether there is, or was, an element of this name; others are words in angle brackets */
export function isHtmlElement(name: string): boolean {
  return ELEMENTS.has(name)
}

/** Elements that GitHub shows as text, so that nothing after them is read by other rules. */
export const FILTERED: ReadonlySet<string> = new Set([
  'iframe',
  'noembed',
  'noframes',
  'plaintext',
  'script',
  'style',
  'textarea',
  'title',
  'xmp',
])

/** Elements that GitHub has allowed since the list of the sanitizer was written. */
const NEWER_ELEMENTS = [
  'abbr',
  'bdo',
  'caption',
  'cite',
  'dfn',
  'figcaption',
  'figure',
  'mark',
  'small',
  'time',
  'wbr',
] as const

/** @returns the elements and attributes that are shown: those that GitHub shows, and links to telephones */
export const htmlSchema: () => Schema = once((): Schema => {
  const { defaultSchema } = platform().packages.sanitize
  const also = (element: string, attribute: string) => ({
    [element]: [...attributesOf(defaultSchema, element), attribute],
  })
  return {
    ...defaultSchema,
    tagNames: [...(defaultSchema.tagNames ?? []), ...NEWER_ELEMENTS],
    attributes: {
      ...defaultSchema.attributes,
      ...also('*', 'vSpace'),
      ...also('ol', 'type'),
      ...also('ul', 'type'),
      ...also('li', 'type'),
    },
    protocols: { ...defaultSchema.protocols, href: [...(defaultSchema.protocols?.href ?? []), 'tel'] },
    // Addresses on the page are those that links in the repository use. What could get into the way of scripts is taken out later.
    clobberPrefix: '',
    clobber: [],
  }
})

/** Elements that only the renderer makes, of Markdown. */
const MADE_BY_MARKDOWN: ReadonlySet<string> = new Set(['input', 'section'])

const shownElements = once(() => new Set(htmlSchema().tagNames?.filter((one) => !MADE_BY_MARKDOWN.has(one))))

export function isShownElement(name: string): boolean {
  return shownElements().has(name)
}

/** @param attribute as in HTML: `aria-label` */
export function isShownAttribute(element: string, attribute: string): boolean {
  if (attribute === 'for') return true
  const property = attribute.replaceAll('-', '')
  const allowed = [...attributesOf(htmlSchema(), '*'), ...attributesOf(htmlSchema(), element)]
  // Those with a list of values are classes, which only the renderer gives.
  return allowed.some((one) => typeof one === 'string' && one.toLowerCase() === property)
}

function attributesOf({ attributes }: Schema, element: string) {
  return attributes?.[element] ?? []
}
