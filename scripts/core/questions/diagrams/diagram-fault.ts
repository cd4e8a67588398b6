import type { Diagram } from './diagram.js'
import type { DiagramFault } from './fault.js'
import { graphvizFault } from './graphviz-fault.js'
import { mermaidFault } from './mermaid-fault.js'

const MOST_CHARACTERS = 20_000

/** @returns what is wrong with a diagram, without drawing it; undefined if nothing can be seen to be */
export function diagramFault({ language, source }: Diagram): DiagramFault | undefined {
  if (source.length > MOST_CHARACTERS)
    return { problem: `It has more than ${MOST_CHARACTERS} characters. Split it into several diagrams.`, line: 1 }
  return language === 'mermaid' ? mermaidFault(source) : graphvizFault(source)
}
