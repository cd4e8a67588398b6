import { escapeMarkup } from '../../core/format/text/escape-markup.js'

/** Finished markup. Everything else is text and is escaped. */
export interface Drawn {
  readonly markup: string
}

/** Nearly all: nothing in it needs to be escaped. */
const PLAIN = /^[\w .,:;%#()/-]*$/

type Content = Drawn | string | undefined | false | readonly Content[]

/** Draws an element of a picture. What is undefined or false is left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined | false>>,
  ...content: readonly Content[]
): Drawn {
  let head = name
  for (const key in attributes) {
    const value = attributes[key]
    if (value !== undefined && value !== false)
      head += ` ${key}="${typeof value === 'number' ? value : escaped(value)}"`
  }
  const inner = markupOf(content)
  return { markup: inner === '' ? `<${head}/>` : `<${head}>${inner}</${name}>` }
}

function markupOf(content: Content): string {
  if (typeof content === 'string') return escaped(content)
  if (content === undefined || content === false) return ''
  return 'markup' in content ? content.markup : content.map(markupOf).join('')
}

function escaped(text: string): string {
  return PLAIN.test(text) ? text : escapeMarkup(text)
}
