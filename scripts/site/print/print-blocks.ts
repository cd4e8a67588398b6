import type { Element } from 'hast'
import { textContent } from '../html/html-tree.js'
import { directionOf } from './direction-of.js'
import type { PrintContext, PrintedNode } from './print-context.js'
import { printRuns } from './print-runs.js'
import { printTable } from './print-table.js'
import type { PrintedBlock, PrintedRun, PrintedTerm } from './printed.js'

type Print = (element: Element, context: PrintContext) => readonly PrintedBlock[]

/** @returns one block after the other; what stands between blocks without one of its own is a paragraph */
export function printBlocks(nodes: readonly PrintedNode[], context: PrintContext): readonly PrintedBlock[] {
  const blocks: PrintedBlock[] = []
  let line: PrintedNode[] = []
  const endLine = () => {
    blocks.push(...paragraph(line, context))
    line = []
  }
  for (const node of nodes) {
    if (node.type === 'element' && holdsBlocks(node)) {
      endLine()
      blocks.push(...(BLOCKS.get(node.tagName) ?? within)(node, context))
    } else line.push(node)
  }
  endLine()
  return blocks
}

/** Also a link around a table. */
function holdsBlocks(node: Element): boolean {
  if (node.tagName === 'svg') return false
  return BLOCKS.has(node.tagName) || node.children.some((child) => child.type === 'element' && holdsBlocks(child))
}

const within: Print = ({ children }, context) => printBlocks(children, context)

function paragraph(line: readonly PrintedNode[], context: PrintContext): readonly PrintedBlock[] {
  const runs = printRuns(line, context)
  const [first] = runs
  if (!first) return []
  if (first.kind === 'picture' && runs.length === 1) return [{ ...first, caption: [] }]
  return [{ kind: 'paragraph', runs, ...directed(runs, context) }]
}

function directed(runs: readonly PrintedRun[], context: PrintContext): Pick<PrintedTextBlock, 'direction'> {
  return otherDirection(runs.map((run) => (run.kind === 'text' ? run.text : '')).join(''), context)
}

/** Only where it is another one than that of the text around it. */
function otherDirection(text: string, context: PrintContext): Pick<PrintedTextBlock, 'direction'> {
  const direction = directionOf(text)
  return direction && direction !== context.direction ? { direction } : {}
}

type PrintedTextBlock = PrintedBlock & { readonly kind: 'paragraph' }

/** The title of the document is the only heading of the first level. */
const heading: Print = ({ tagName, properties, children }, context) => {
  const runs = printRuns(children, context)
  if (runs.length === 0) return []
  const id = String(properties.id ?? '')
  const label = id && `${context.label}#${id}`
  if (label) context.labels.add(label)
  const level = Math.max(2, Number(tagName.slice(1)))
  return [{ kind: 'heading', level, runs, ...(label && { label }), ...directed(runs, context) }]
}

const list: Print = (element, context) => {
  const { tagName, properties, children } = element
  const items = children.filter((child): child is Element => child.type === 'element' && child.tagName === 'li')
  const start = tagName === 'ol' ? { start: Number(properties.start ?? 1) } : {}
  const isPlain = items.some((item) => classesOf(item).includes('task-list-item'))
  return [
    {
      kind: 'list',
      ...start,
      isPlain,
      items: items.map((item) => within(item, context)),
      ...otherDirection(textContent(element), context),
    },
  ]
}

const terms: Print = ({ children }, context) => {
  const items: PrintedTerm[] = []
  for (const child of children) {
    if (child.type !== 'element') continue
    const last = items.at(-1)
    if (child.tagName === 'dd' && last)
      items.splice(-1, 1, { ...last, blocks: [...last.blocks, ...within(child, context)] })
    else items.push({ term: printRuns(child.children, context), blocks: [] })
  }
  return items.length === 0 ? [] : [{ kind: 'terms', items }]
}

const division: Print = (element, context) => {
  const [kind = ''] = classesOf(element).filter((name) => name !== 'callout')
  if (!classesOf(element).includes('callout')) return within(element, context)
  const [title, ...text] = element.children
  return [
    {
      kind: 'callout',
      tone: kind,
      title: title ? textContent(title) : '',
      blocks: printBlocks(text, { ...context, isNested: true }),
    },
  ]
}

/** A drawing with what it is called; its source, which the page folds away, is in the attached text. */
const figure: Print = (element, context) => {
  const parts = printBlocks(
    element.children.filter((child) => child.type !== 'element' || !['details', 'figcaption'].includes(child.tagName)),
    context,
  )
  const caption = element.children.find((child): child is Element => isElement(child, 'figcaption'))
  const [first] = parts
  if (first?.kind !== 'picture' || parts.length > 1) return within(element, context)
  return [{ ...first, caption: caption ? printRuns(caption.children, context) : [] }]
}

const folded: Print = ({ children }, context) => {
  const summary = children.find((child): child is Element => isElement(child, 'summary'))
  const others = children.filter((child) => child !== summary)
  const title = summary ? printRuns([{ ...summary, tagName: 'strong' }], context) : []
  return [...(title.length > 0 ? [{ kind: 'paragraph', runs: title } as const] : []), ...printBlocks(others, context)]
}

const code: Print = (element) => [{ kind: 'code', text: textContent(element).replace(/\n$/, '') }]

/** What notes say is at the foot of the sheet that names them. */
const section: Print = (element, context) =>
  element.properties.dataFootnotes === undefined ? within(element, context) : []

const BLOCKS: ReadonlyMap<string, Print> = new Map<string, Print>([
  ...['p', 'address', 'center', 'figcaption', 'li', 'dd', 'dt', 'summary', 'caption'].map(
    (name) => [name, within] as const,
  ),
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name) => [name, heading] as const),
  ...['ul', 'ol'].map((name) => [name, list] as const),
  ['dl', terms],
  ['div', division],
  ['figure', figure],
  ['details', folded],
  ['pre', code],
  ['section', section],
  ['table', printTable],
  ['hr', () => [{ kind: 'rule' }]],
  [
    'blockquote',
    (element, context) => [{ kind: 'quotation', blocks: within(element, { ...context, isNested: true }) }],
  ],
])

function isElement(node: PrintedNode, tagName: string): boolean {
  return node.type === 'element' && node.tagName === tagName
}

function classesOf({ properties }: Element): readonly string[] {
  return Array.isArray(properties.className) ? properties.className.map(String) : []
}
