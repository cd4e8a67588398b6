import type { Element } from 'hast'
import { breakable } from './breakable.js'
import type { PrintContext, PrintedNode } from './print-context.js'
import type { PrintedMark, PrintedRun } from './printed.js'

const MARKS: ReadonlyMap<string, PrintedMark> = new Map<string, PrintedMark>([
  ...['strong', 'b', 'th'].map((name) => [name, 'strong'] as const),
  ...['em', 'i', 'cite', 'dfn', 'var'].map((name) => [name, 'emphasis'] as const),
  ...['code', 'kbd', 'samp', 'tt'].map((name) => [name, 'code'] as const),
  ...['del', 's', 'strike'].map((name) => [name, 'strike'] as const),
  ...['ins', 'u'].map((name) => [name, 'underline'] as const),
  ['sup', 'above'],
  ['sub', 'below'],
  ['small', 'small'],
])

/** How the text around a part of a line is shown. */
interface Style {
  readonly marks: readonly PrintedMark[]
  readonly link: ReturnType<PrintContext['leadsTo']>
}

const PLAIN: Style = { marks: [], link: {} }

/** @returns what is in one line, one after the other, without white space around it */
export function printRuns(nodes: readonly PrintedNode[], context: PrintContext): readonly PrintedRun[] {
  return tidied(nodes.flatMap((node) => runsOf(node, context, PLAIN)))
}

function runsOf(node: PrintedNode, context: PrintContext, style: Style): readonly PrintedRun[] {
  if (node.type === 'text') {
    const text = node.value.replace(/[ \t\n\r\f]+/g, ' ')
    return [{ kind: 'text', text: context.isNested ? breakable(text) : text, marks: style.marks, ...style.link }]
  }
  if (node.type !== 'element') return []
  if (node.properties.dataFootnoteBackref !== undefined) return []
  if (node.tagName === 'br') return [{ kind: 'break' }]
  if (node.tagName === 'img') return [picture(node, context)]
  if (node.tagName === 'svg') return [{ kind: 'picture', file: context.draw(node), alt: labelOf(node) }]
  const note = noteOf(node, context)
  if (note) return [note]
  const mark = MARKS.get(node.tagName)
  const marks = mark && !style.marks.includes(mark) ? [...style.marks, mark] : style.marks
  const inner = node.children.flatMap((child) => runsOf(child, context, { marks, link: linkOf(node, context, style) }))
  return node.tagName === 'q' ? [textRun('“', marks), ...inner, textRun('”', marks)] : inner
}

function textRun(text: string, marks: readonly PrintedMark[]): PrintedRun {
  return { kind: 'text', text, marks }
}

function linkOf({ tagName, properties }: Element, context: PrintContext, style: Style): Style['link'] {
  return tagName === 'a' && properties.href !== undefined ? context.leadsTo(String(properties.href)) : style.link
}

function picture({ properties }: Element, { pictureAt }: PrintContext): PrintedRun {
  const width = Number.parseInt(String(properties.width ?? ''), 10)
  return {
    kind: 'picture',
    file: pictureAt(String(properties.src ?? '')),
    alt: String(properties.alt ?? ''),
    ...(width > 0 && { width }),
  }
}

function labelOf({ properties }: Element): string {
  return String(properties.ariaLabel ?? 'Picture')
}

/** A note is told once; where it is named again, the same number leads to it. */
function noteOf(one: Element, context: PrintContext): PrintedRun | undefined {
  const reference = one.tagName === 'a' ? one : undefined
  const address = reference?.properties.dataFootnoteRef === undefined ? undefined : String(reference.properties.href)
  const note = address === undefined ? undefined : context.notes.get(decodeURIComponent(address.slice(1)))
  if (!note || address === undefined) return undefined
  const label = `${context.label}${address}`
  if (context.labels.has(label)) return { kind: 'note', label }
  context.labels.add(label)
  const blocks = context.blocks(note.children, { ...context, isNested: true })
  const [first, ...others] = blocks
  const isText = first?.kind === 'paragraph'
  return { kind: 'note', label, runs: isText ? first.runs : [], blocks: isText ? others : blocks }
}

/** White space is once between words, and nowhere at the beginning or end of a line. */
function tidied(runs: readonly PrintedRun[]): readonly PrintedRun[] {
  const kept: PrintedRun[] = []
  let isAfterSpace = true
  for (const run of runs) {
    if (run.kind !== 'text') {
      isAfterSpace = run.kind === 'break'
      kept.push(run)
      continue
    }
    const text = isAfterSpace ? run.text.replace(/^ /, '') : run.text
    if (text === '') continue
    isAfterSpace = text.endsWith(' ')
    kept.push({ ...run, text })
  }
  const last = kept.at(-1)
  if (last?.kind === 'text') kept.splice(-1, 1, { ...last, text: last.text.replace(/ $/, '') })
  if (last?.kind === 'break') kept.pop()
  return kept.filter((run) => run.kind !== 'text' || run.text !== '')
}
