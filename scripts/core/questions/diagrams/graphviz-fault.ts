import type { DiagramFault } from './fault.js'

/** Everything of a graph in which brackets and arrows mean nothing: remarks, texts in quotes or angle brackets. */
const OPAQUE = /\/\/[^\n]*|\/\*[\s\S]*?\*\/|^\s*#[^\n]*|"(?:[^"\\]|\\[\s\S])*"/gm

const CLOSING: Readonly<Record<string, string>> = { '{': '}', '[': ']' }

/** @returns what Graphviz surely does not understand; drawing it may find more */
export function graphvizFault(source: string): DiagramFault | undefined {
  const plain = source.replace(OPAQUE, (text) => text.replace(/[^\n]/g, ' '))
  const kind = /^\s*(?:strict\s+)?(graph|digraph)\b/i.exec(plain)?.[1]?.toLowerCase()
  if (plain.trim() === '') return { problem: 'There is nothing in it.', line: 1 }
  if (!kind) return at(source, plain.search(/\S/), 'It has to begin with graph or digraph.')
  const wrong = plain.search(kind === 'graph' ? /->/ : /=>|--(?!>)/)
  // Labels in angle brackets hold whatever HTML does.
  if (wrong >= 0 && !plain.includes('<'))
    return at(source, wrong, `between boxes of a ${kind}, write ${kind === 'graph' ? '--' : '->'}.`)
  return bracketFault(source, plain)
}

function bracketFault(source: string, plain: string): DiagramFault | undefined {
  if (plain.includes('<')) return undefined
  if (plain.includes('"')) return at(source, plain.indexOf('"'), 'a text in quotes begins here, and never ends.')
  const open: number[] = []
  const unclosed = (offset: number) => at(source, offset, `“${plain.charAt(offset)}” is never closed.`)
  for (const { 0: sign, index } of plain.matchAll(/[{}[\]]/g)) {
    if (CLOSING[sign]) {
      open.push(index)
      continue
    }
    const opened = open.pop()
    if (opened === undefined) return at(source, index, `“${sign}” closes nothing.`)
    if (CLOSING[plain.charAt(opened)] !== sign) return unclosed(opened)
  }
  const [first] = open
  return first === undefined ? undefined : unclosed(first)
}

function at(source: string, offset: number, what: string): DiagramFault {
  const line = source.slice(0, offset).split('\n').length
  return { problem: /^[A-Z]/.test(what) ? what : `Line ${line}: ${what}`, line }
}
