import type { Nodes } from 'mdast'
import { type Diagram, diagramLanguage } from '../../core/model/diagrams/diagram.js'
import type { MarkdownParser } from '../../core/read/index.js'

/** Most texts have none, and need not be parsed to know it. */
const POSSIBLE = /(?:```|~~~)[^\S\n]*(?:mermaid|dot|gv|graphviz)\b/

/** @returns the diagrams of a body, in reading order */
export function findDiagrams(parse: MarkdownParser, body: string): readonly Diagram[] {
  if (!POSSIBLE.test(body)) return []
  const found: Diagram[] = []
  const visit = (node: Nodes): void => {
    const language = node.type === 'code' ? diagramLanguage(node.lang ?? '') : undefined
    if (node.type === 'code' && language) found.push({ language, source: node.value })
    if ('children' in node) node.children.forEach(visit)
  }
  visit(parse(body))
  return found
}
