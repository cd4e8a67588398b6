import type { Nodes } from 'mdast'
import type { MarkdownParser } from '../../read/index.js'

/** A diagram as its author wrote it. */
export interface Diagram {
  readonly language: DiagramLanguage
  readonly source: string
}

export type DiagramLanguage = 'mermaid' | 'graphviz'

const LANGUAGES: Readonly<Partial<Record<string, DiagramLanguage>>> = {
  mermaid: 'mermaid',
  dot: 'graphviz',
  gv: 'graphviz',
  graphviz: 'graphviz',
}

/** @returns the language of diagrams that a fence names; nothing for other code */
export function diagramLanguage(name: string): DiagramLanguage | undefined {
  return Object.hasOwn(LANGUAGES, name) ? LANGUAGES[name] : undefined
}

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
