import { type DefaultTreeAdapterMap, parse } from 'parse5'
import type { Language } from '../core/words/language.js'

type Node = DefaultTreeAdapterMap['childNode'] | DefaultTreeAdapterMap['document']

const SAID: ReadonlySet<string> = new Set(['aria-label', 'title', 'placeholder', 'alt', 'data-label'])

/** @returns what a page shows and says around the text of its document, without code */
export function frameTexts(page: string): readonly string[] {
  return textsOf(parse(page))
}

function textsOf(node: Node): readonly string[] {
  if ('value' in node) return node.value.trim() === '' ? [] : [node.value.trim()]
  if (!('childNodes' in node)) return []
  const attributes = 'attrs' in node ? node.attrs : []
  const isText = attributes.some(({ name, value }) => name === 'class' && value.split(' ').includes('prose'))
  if (isText || ['script', 'style', 'code'].includes(node.nodeName)) return []
  const said = attributes.filter(({ name, value }) => SAID.has(name) && value !== '').map(({ value }) => value)
  return [...said, ...node.childNodes.flatMap(textsOf)]
}

/** @returns the English texts and names that the language never says: in German, “Was” is a word, too */
export function englishOf({ texts, terms }: Language): readonly string[] {
  const own = new Set([...Object.values(texts), ...Object.values(terms)])
  return [...Object.keys(texts), ...Object.keys(terms)].filter((english) => !own.has(english))
}
