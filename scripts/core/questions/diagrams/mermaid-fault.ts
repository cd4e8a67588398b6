import type { DiagramFault } from './fault.js'
import { readFlowchartLine } from './flowchart-line.js'
import { MERMAID_KINDS, type MermaidKind } from './mermaid-kinds.js'
import { type MermaidStatement, mermaidStatements } from './mermaid-statements.js'

export const FLOWCHART = /^(?:graph|flowchart)\s+(?:TD|TB|LR|BT|RL)\s*;?$/i

/** @returns the first thing in a diagram that cannot be drawn, or would be left out of the picture */
export function mermaidFault(source: string): DiagramFault | undefined {
  const [header, ...statements] = mermaidStatements(source)
  if (!header) return { problem: 'There is nothing in it.', line: 1 }
  if (FLOWCHART.test(header.text)) return flowchartFault(statements)
  const kind = MERMAID_KINDS.find((one) => one.header.test(header.text))
  if (kind) return lineFault(kind, statements)
  const problem = `It begins with “${header.text}”. Flowcharts (flowchart LR), state, sequence, class and entity diagrams, and xy charts can be drawn.`
  return { problem, line: header.line }
}

function flowchartFault(statements: readonly MermaidStatement[]): DiagramFault | undefined {
  let open: MermaidStatement | undefined
  let depth = 0
  for (const statement of statements) {
    const { text, line } = statement
    const read = readFlowchartLine(text)
    if ('near' in read) return { problem: `Line ${line} is not understood, near “${read.near}”.`, line }
    if (/^subgraph\s/i.test(text)) {
      depth++
      open = statement
    } else if (text === 'end') depth--
    if (depth < 0) return { problem: `Line ${line}, “end”, ends nothing.`, line }
  }
  return open && depth > 0 ? unended(open.line) : undefined
}

function lineFault(
  { lines, inBraces }: MermaidKind,
  statements: readonly MermaidStatement[],
): DiagramFault | undefined {
  const open: MermaidStatement[] = []
  for (const statement of statements) {
    const { text, line } = statement
    const known = open.length > 0 && inBraces && text !== '}' ? [inBraces, ...lines] : lines
    if (!known.some((form) => form.test(text))) return { problem: `Line ${line} is not understood: “${text}”.`, line }
    if (/\{$|^(?:loop|alt|opt|par|critical|break|rect)\b/.test(text)) open.push(statement)
    else if (/^(?:\}|end)$/.test(text) && !open.pop())
      return { problem: `Line ${line}, “${text}”, ends nothing.`, line }
  }
  const [first] = open
  return first && unended(first.line)
}

function unended(line: number): DiagramFault {
  return { problem: `What begins on line ${line} never ends.`, line }
}
