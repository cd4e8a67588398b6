import GithubSlugger from 'github-slugger'
import type { Element, Root } from 'hast'
import { h } from 'hastscript'
import type { Say } from '../../core/words/say.js'
import { changeElements, textContent } from '../html/html-tree.js'
import { isStepAddress } from './lead-through-steps.js'

/** Prepares the elements of a body for a page on which they are below a title, on a phone and on paper. */
export function layOutBody(tree: Root, say: Say): void {
  let hasTitle = false
  changeElements(tree, (one) => {
    hasTitle ||= one.tagName === 'h1'
    // On a picture, a name takes the place of what scripts find under it.
    if (one.tagName !== 'a') delete one.properties.name
    return one
  })
  const slugger = new GithubSlugger()
  changeElements(tree, (one, parent) => {
    if (/^h[1-6]$/.test(one.tagName)) return layOutHeading(one, hasTitle, slugger, say)
    if (one.tagName === 'table') return layOutTable(one, say)
    if (one.tagName === 'pre') return { ...one, properties: { ...one.properties, tabIndex: 0 } }
    if (one.tagName === 'input') return { type: 'text', value: one.properties.checked ? '☑' : '☐' }
    if (one.tagName === 'blockquote' && parent.type === 'root') return layOutQuotation(one, say)
    return one
  })
  keepAddressesApart(tree)
}

/** The addresses of our own parts on the pages that show a body. */
export const OWN_ADDRESSES: readonly string[] = [
  'Main',
  'Menu',
  'ContentsTitle',
  'History',
  'Related',
  'Knowledge',
  'Readiness',
  'Dashboard',
]

/** An address that an author gives by HTML yields to ours, to a heading that has it, and to the same one before. */
function keepAddressesApart(tree: Root): void {
  const taken = new Set(OWN_ADDRESSES)
  const visit = (isOurs: (one: Element) => boolean) =>
    changeElements(tree, (one) => {
      const id = String(one.properties.id ?? '')
      if (id === '' || !isOurs(one)) return one
      if (!taken.has(id) && !isStepAddress(id)) taken.add(id)
      else delete one.properties.id
      return one
    })
  visit(({ tagName }) => /^h[1-6]$/.test(tagName))
  visit(({ tagName }) => !/^h[1-6]$/.test(tagName))
}

/** The page has its title already. Addresses are those that links in the repository use. */
function layOutHeading(one: Element, isLowered: boolean, slugger: GithubSlugger, say: Say): Element {
  const level = Number(one.tagName.slice(1))
  const tagName = isLowered ? `h${Math.min(level + 1, 6)}` : one.tagName
  const given = String(one.properties.id ?? '')
  const id = given === FOOTNOTES ? given : slugger.slug(textContent(one))
  if (id === '') return { ...one, tagName }
  const anchor = h('a.anchor', { href: `#${encodeURIComponent(id)}`, ariaLabel: say`Link to this section` })
  const other = given && given !== id ? [h('a', { id: given })] : []
  return { ...one, tagName, properties: { ...one.properties, id }, children: [...other, ...one.children, anchor] }
}

/** The heading that the renderer puts above footnotes: no author wrote it. */
const FOOTNOTES = 'footnote-label'

/** A wide table scrolls inside its frame, and the keyboard reaches it. */
function layOutTable(table: Element, say: Say): Element {
  const [head = [], ...rows] = rowsIn(table)
  if (head.length > MOST_COLUMNS_ON_PAPER) for (const row of rows) nameCells(row, head.map(textContent))
  return h('div.wide', { tabIndex: 0, role: 'group', ariaLabel: say`Table` }, table)
}

/** With more, a column is narrower than a word: on paper, each row is a list of its cells, with the names of the columns. */
const MOST_COLUMNS_ON_PAPER = 20

function rowsIn({ children }: Element): readonly (readonly Element[])[] {
  const elements = children.filter((child) => child.type === 'element')
  const rows = elements.flatMap((child) => (child.tagName === 'tr' ? [child] : []))
  const cells = rows.map((row) => row.children.filter((child) => child.type === 'element'))
  return [...cells, ...elements.filter(({ tagName }) => tagName !== 'tr').flatMap(rowsIn)]
}

function nameCells(cells: readonly Element[], names: readonly string[]): void {
  for (const [index, { properties }] of cells.entries()) properties.dataLabel = names[index] ?? ''
}

const CALLOUT = /^\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\][ \t]*\n?/

function calloutTitles(say: Say): Readonly<Record<string, string>> {
  return {
    NOTE: say`Note`,
    TIP: say`Tip`,
    IMPORTANT: say`Important`,
    WARNING: say`Warning`,
    CAUTION: say`Caution`,
  }
}

/** As GitHub shows them: a quotation that begins with `[!WARNING]`. */
function layOutQuotation(quotation: Element, say: Say): Element {
  const paragraph = quotation.children.find((child): child is Element => child.type === 'element')
  const first = paragraph?.children[0]
  const match = first?.type === 'text' ? CALLOUT.exec(first.value) : null
  if (!paragraph || first?.type !== 'text' || !match) return quotation
  first.value = first.value.slice(match[0].length)
  const kind = match[1] ?? ''
  const title = h('p.callout-title', calloutTitles(say)[kind] ?? kind)
  return h('div.callout', { className: kind.toLowerCase(), role: 'note' }, title, ...quotation.children)
}
