/** A line of a flowchart in the form that is drawn, or the part of it that is not understood. */
export type FlowchartLine = { readonly drawn: readonly string[] } | { readonly near: string }

/** Statements that are drawn as they are, or change only colours. */
const WHOLE =
  /^(?:classDef\s+\w+\s+.+|class\s+[\w,-]+\s+\w+;?|style\s+[\w,-]+\s+.+|linkStyle\s+(?:default|[\d,\s]+)\s+.+|direction\s+(?:TD|TB|LR|BT|RL)|subgraph\s+.+|end)$/i

const ID = /^\w+(?:-\w+)*/
/** The longest first: `((` is not `(`. */
const SHAPES: readonly (readonly [open: string, close: string])[] = [
  ['(((', ')))'],
  ['([', '])'],
  ['((', '))'],
  ['[[', ']]'],
  ['[(', ')]'],
  ['[/', '\\]'],
  ['[/', '/]'],
  ['[\\', '/]'],
  ['[\\', '\\]'],
  ['{{', '}}'],
  ['[', ']'],
  ['(', ')'],
  ['{', '}'],
  ['>', ']'],
]
const CLASS = /^:::[\w-]+/
const ARROW = /^(<?)(?:(-{2,}>|={2,}>|-\.+->)|(-{3,}|={3,}|-\.+-))(?:\|([^|]*)\|)?/
const NAMED_ARROW =
  /^(<?)(--|-\.|==)\s*([^-=.\s](?:.*?[^-=.\s])??)\s*(-{2,}>|={2,}>|\.+->|-{3,}|={3,}|\.+-)(?![->=.ox])/

/** Reads one line. Arrows may be longer, and stand without spaces: they are brought into the one form that is drawn. */
export function readFlowchartLine(line: string): FlowchartLine {
  if (WHOLE.test(line)) return { drawn: [line] }
  const drawn: string[] = []
  let statement = ''
  let rest = line.replace(/\s+%%.*$/, '')
  const take = (length: number) => {
    statement += rest.slice(0, length)
    rest = rest.slice(length).trimStart()
  }
  for (;;) {
    const node = nodeLength(rest)
    if (node === 0) return { near: rest || line }
    take(node)
    const arrow = arrowAt(rest)
    if (rest.startsWith('&')) {
      statement += ' '
      take(1)
      statement += ' '
    } else if (arrow) {
      statement += ` ${arrow.drawn} `
      rest = rest.slice(arrow.length).trimStart()
    } else {
      drawn.push(statement)
      statement = ''
      if (!rest.startsWith(';')) return rest === '' ? { drawn } : { near: rest }
      rest = rest.replace(/^[;\s]+/, '')
      if (rest === '') return { drawn }
    }
  }
}

/** @returns how long the box is with which a text begins, with its id, shape and class; 0 if there is none */
function nodeLength(text: string): number {
  const [id] = ID.exec(text) ?? []
  if (!id) return 0
  const shape = shapeLength(text.slice(id.length))
  if (shape === undefined) return 0
  const length = id.length + shape
  return length + (CLASS.exec(text.slice(length))?.[0].length ?? 0)
}

/** @returns 0 for none; undefined for one that is never closed, or holds what looks like another one */
function shapeLength(text: string): number | undefined {
  const opened = SHAPES.filter(([open]) => text.startsWith(open))
  if (opened.length === 0) return 0
  for (const [open, close] of opened) {
    const end = text.indexOf(close, open.length + 1)
    const label = text.slice(open.length, end)
    if (end > 0 && (/^".*"$/.test(label) || !label.includes(open.charAt(0)))) return end + close.length
  }
  return undefined
}

function arrowAt(text: string): { readonly drawn: string; readonly length: number } | undefined {
  const [plain = '', start, pointed, line = '', label] = ARROW.exec(text) ?? []
  if (plain && !/^[ox]\s/.test(text.slice(plain.length)))
    return {
      drawn: `${start}${kindOf(pointed ?? line)[pointed ? 'arrow' : 'line']}${label === undefined ? '' : `|${label}|`}`,
      length: plain.length,
    }
  const [named, from = '', open = '', words = '', close = ''] = NAMED_ARROW.exec(text) ?? []
  if (!named) return undefined
  const { arrow, line: plainLine } = kindOf(open)
  return {
    drawn: `${from}${close.endsWith('>') ? arrow : plainLine}|${words.replaceAll('|', '/')}|`,
    length: named.length,
  }
}

function kindOf(sign: string) {
  if (sign.startsWith('=')) return { arrow: '==>', line: '===' }
  return sign.includes('.') ? { arrow: '-.->', line: '-.-' } : { arrow: '-->', line: '---' }
}
