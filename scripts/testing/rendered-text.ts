import { type DefaultTreeAdapterMap, parse } from 'parse5'

type Node = DefaultTreeAdapterMap['childNode']

/**
 * @returns what a browser shows, as text: one space wherever there is any, or a new line, and each element by its name
 * that changes how its text is read; without what each renderer adds in its own way
 */
export function renderedText(html: string): string {
  const text = parse(`<!doctype html><body>${html}`).childNodes.map(textOf).join('')
  return text
    .replace(/\s+/g, ' ')
    .replace(/ ?([{}]) ?/g, '$1')
    .trim()
}

/** Elements that only hold others, or that each renderer has in its own way. */
const PLAIN: ReadonlySet<string> = new Set(
  'html head body a blockquote br details div hr input p picture section source span table tbody tfoot thead tr'.split(
    ' ',
  ),
)

/** Of tasks: some renderers make elements of them. */
const BOXES = /[☐☑]/g

const SAME: Readonly<Partial<Record<string, string>>> = { b: 'strong', i: 'em', s: 'del', strike: 'del' }

const INLINE: ReadonlySet<string> = new Set(['a', 'span'])

function textOf(node: Node): string {
  if ('value' in node) return node.value.replace(BOXES, ' ')
  if (!('tagName' in node) || isAdded(node)) return ''
  const { tagName, childNodes, attrs } = node
  const text = childNodes.map(textOf).join('')
  if (tagName === 'img') return ` {img:${attrs.find(({ name }) => name === 'alt')?.value ?? ''}} `
  if (PLAIN.has(tagName)) return INLINE.has(tagName) ? text : ` ${text} `
  return ` {${SAME[tagName] ?? tagName.replace(/^h[1-6]$/, 'h')}:${text.trim()}} `
}

/** The heading of footnotes, and the ways back from them. */
function isAdded({ attrs }: DefaultTreeAdapterMap['element']): boolean {
  return attrs.some(
    ({ name, value }) =>
      (name === 'id' && value === 'footnote-label') ||
      name === 'data-footnote-backref' ||
      (name === 'class' && /footnote-backref/.test(value)),
  )
}
