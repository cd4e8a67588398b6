import type { Nodes, Root } from 'mdast'
import { CONTINUE, SKIP, visitParents } from 'unist-util-visit-parents'
import { type BodySection, joinWords } from './block.js'
import { readBlocks } from './read-blocks.js'
import { MAX_NESTING, type ReadingContext, readWords } from './read-words.js'

/** @returns the syntax tree of a body, with positions */
export type ParseMarkdown = (text: string) => Root

/** Splits a body at its headings. What stands before the first is a section of depth 0, if there is anything. */
export function readSections(body: string, parse: ParseMarkdown, changedFiles: ReadonlySet<string>): BodySection[] {
  const source = body.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const tree = parse(source)
  const context: ReadingContext = { source, changedFiles, definitions: readDefinitions(tree) }
  const sections: { heading: BodySection['heading']; depth: number; path: readonly string[]; nodes: Nodes[] }[] = []
  let above: { depth: number; title: string }[] = []
  for (const node of tree.children) {
    if (node.type === 'heading') {
      const heading = readWords(node.children, context)
      above = [...above.filter(({ depth }) => depth < node.depth), { depth: node.depth, title: joinWords(heading) }]
      sections.push({ heading, depth: node.depth, path: above.map(({ title }) => title), nodes: [] })
    } else if (sections.length === 0) sections.push({ heading: [], depth: 0, path: [], nodes: [node] })
    else sections.at(-1)?.nodes.push(node)
  }
  return sections.map(({ nodes, ...section }) => ({ ...section, blocks: readBlocks(nodes, context) }))
}

function readDefinitions(tree: Root): Map<string, string> {
  const definitions = new Map<string, string>()
  visitParents(tree, (node, ancestors) => {
    if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node.url)
    return ancestors.length < MAX_NESTING ? CONTINUE : SKIP
  })
  return definitions
}
