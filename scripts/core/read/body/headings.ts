import GithubSlugger from 'github-slugger'
import type { Nodes } from 'mdast'
import type { Heading } from '../../model/body-facts.js'
import { type Collect, isInside } from './collector.js'
import { wordVisitors } from './words.js'

export const collectHeadings: Collect<readonly Heading[]> = (body) => {
  const headings: (Heading & { words: number })[] = []
  const slugger = new GithubSlugger()
  const footnotes = new Set<string>()
  const numberOf = (identifier: string) => String([...footnotes.add(identifier)].indexOf(identifier) + 1)
  const addWords = (words: number) => {
    const heading = headings.at(-1)
    if (heading && !isInside(body, 'heading')) heading.words += words
  }
  return {
    at: {
      ...wordVisitors(addWords),
      footnoteReference: ({ identifier }) => numberOf(identifier),
      heading: (node) => {
        const anchor = slugger.slug(textOf(node, numberOf))
        const text = textOf(node, () => '')
          .replace(/\s+/g, ' ')
          .trim()
        headings.push({ depth: node.depth, text, anchor, words: 0, place: body.placeOf(node) })
      },
    },
    result: () => headings,
  }
}

/** The text that a reader sees, which GitHub makes the address of: without what pictures show, with the numbers of footnotes. */
function textOf(node: Nodes, numberOf: (footnote: string) => string): string {
  if (node.type === 'footnoteReference') return numberOf(node.identifier)
  if ('children' in node) return node.children.map((child) => textOf(child, numberOf)).join('')
  return 'value' in node ? node.value : ''
}
