import { readFlowchartLine } from '../../core/questions/diagrams/flowchart-line.js'
import { FLOWCHART } from '../../core/questions/diagrams/mermaid-fault.js'
import { mermaidStatements } from '../../core/questions/diagrams/mermaid-statements.js'

/** @returns a diagram in Mermaid in the one form that is drawn, of the many that mean the same */
export function plainMermaid(source: string): string {
  const [header = '', ...lines] = mermaidStatements(source).map(({ text }) => text)
  if (!FLOWCHART.test(header)) return [header, ...lines].join('\n')
  return [header.replace(/\s*;$/, ''), ...lines.flatMap(drawnLines)].join('\n')
}

function drawnLines(line: string): readonly string[] {
  const read = readFlowchartLine(line)
  return 'drawn' in read ? read.drawn : [line]
}
