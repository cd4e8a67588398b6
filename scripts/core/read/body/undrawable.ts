import type { UndrawableDiagram } from '../../model/body-facts.js'
import { diagramLanguage } from '../../questions/diagrams/diagram.js'
import { diagramFault } from '../../questions/diagrams/diagram-fault.js'
import type { Collect } from './collector.js'

export const collectUndrawable: Collect<readonly UndrawableDiagram[]> = ({ placeOf, writtenAs }) => {
  const found: UndrawableDiagram[] = []
  return {
    at: {
      code: (node) => {
        const language = diagramLanguage(node.lang ?? '')
        const fault = language && diagramFault({ language, source: node.value })
        if (!fault) return
        const [line] = placeOf(node)
        const text = writtenAs(node).split('\n')[fault.line] ?? ''
        const column = text.search(/[^\s>]/) + 1
        found.push({
          problem: fault.problem,
          place: [line + fault.line, column || 1, line + fault.line, text.length + 1],
        })
      },
    },
    result: () => found,
  }
}
