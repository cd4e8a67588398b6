import { visit } from 'unist-util-visit'
import { type Diagram, diagramLanguage } from '../../core/questions/diagrams/diagram.js'
import type { MarkdownParser } from '../../core/read/index.js'

/** Most texts have none, and need not be parsed to know it. */
const POSSIBLE = /(?:```|~~~)[^\S\n]*(?:mermaid|dot|gv|graphviz)\b/

/** @returns the diagrams of a body, in reading order */
export function findDiagrams(parse: MarkdownParser, body: string): readonly Diagram[] {
  if (!POSSIBLE.test(body)) return []
  const found: Diagram[] = []
  visit(parse(body), 'code', ({ lang, value }) => {
    const language = diagramLanguage(lang ?? '')
    if (language) found.push({ language, source: value })
  })
  return found
}
