import { isVoid, tokenizeHtml } from '../../core/read/index.js'
import type { SearchEntry, SearchSection, SearchText } from '../search/search-index.js'

/** What a template says about a page, or a part of one, that can be found. */
const SEARCH_ATTRIBUTE = 'data-search'
/** Marks what is on a page and is not its text: menus, approvals, what refers to it. */
const SKIP_ATTRIBUTE = 'data-search-skip'

const NO_TEXT = new Set(['script', 'style', 'template', 'dt', 'h1'])
const HEADING = /^h[2-6]$/
const WITHIN_WORDS = new Set([
  'a',
  'abbr',
  'b',
  'bdi',
  'code',
  'del',
  'em',
  'i',
  'ins',
  'kbd',
  'mark',
  's',
  'span',
  'strong',
  'sub',
  'sup',
  'u',
])

/** @returns what can be found on a page: what its templates mark, with the text in it */
export function readSearchTexts(path: string, html: string): readonly SearchText[] {
  if (!html.includes(SEARCH_ATTRIBUTE)) return []
  const found: OpenText[] = []
  const open: OpenElement[] = []
  let within: readonly OpenText[] = []
  let skips = false
  let heading: { readonly anchor?: string; words: string } | undefined
  for (const token of tokenizeHtml(html)) {
    if (token.kind === 'text') {
      if (skips) continue
      if (heading) heading.words += token.value
      else for (const text of within) text.add(token.value)
    } else if (token.kind === 'start tag') {
      const { name, attributes } = token
      if (!heading && !skips && !WITHIN_WORDS.has(name)) for (const text of within) text.add(' ')
      if (isVoid(name)) continue
      open.push({ name, within, skips })
      const anchor = attributes.get('id')
      const facts = attributes.get(SEARCH_ATTRIBUTE)
      if (facts !== undefined) {
        const text = openText(path, anchor, facts)
        found.push(text)
        within = [...within, text]
      }
      skips ||= NO_TEXT.has(name) || attributes.has(SKIP_ATTRIBUTE)
      if (HEADING.test(name) && !skips) heading = { ...(anchor && { anchor }), words: '' }
    } else if (token.kind === 'end tag') {
      const at = open.findLastIndex(({ name }) => name === token.name)
      const closed = open[at]
      if (!closed) continue
      if (heading && HEADING.test(token.name)) {
        for (const text of within) text.begin(heading.words, heading.anchor)
        heading = undefined
      }
      within = closed.within
      skips = closed.skips
      open.length = at
    }
  }
  return found.map((one) => one.finish())
}

/** An element that is not closed yet, and how it was around it. */
interface OpenElement {
  readonly name: string
  readonly within: readonly OpenText[]
  readonly skips: boolean
}

interface OpenText {
  add(text: string): void
  begin(heading: string, anchor: string | undefined): void
  finish(): SearchText
}

function openText(path: string, anchor: string | undefined, facts: string): OpenText {
  const entry: Omit<SearchEntry, 'path'> = JSON.parse(facts)
  const sections: { anchor?: string; heading?: string; text: string }[] = [{ text: '' }]
  return {
    add(text) {
      const last = sections.at(-1)
      if (last) last.text += text
    },
    begin(heading, at) {
      sections.push({ ...(at && { anchor: at }), heading: plain(heading), text: '' })
    },
    finish: () => ({
      ...entry,
      path: anchor === undefined ? path : `${path}#${anchor}`,
      sections: sections.map((one): SearchSection => ({ ...one, text: plain(one.text) })).filter(isSaid),
    }),
  }
}

function isSaid({ heading, text }: SearchSection): boolean {
  return text !== '' || heading !== undefined
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
