import GithubSlugger from 'github-slugger'
import { toString as toText } from 'mdast-util-to-string'
import type { Heading } from '../../model/body-facts.js'
import { type Collect, isInside } from './collector.js'
import { wordVisitors } from './words.js'

export const collectHeadings: Collect<readonly Heading[]> = (body) => {
  const headings: (Heading & { words: number })[] = []
  const slugger = new GithubSlugger()
  const addWords = (words: number) => {
    const heading = headings.at(-1)
    if (heading && !isInside(body, 'heading')) heading.words += words
  }
  return {
    at: {
      ...wordVisitors(addWords),
      heading: (node) => {
        const text = toText(node)
        headings.push({ depth: node.depth, text, anchor: slugger.slug(text), words: 0, place: body.placeOf(node) })
      },
    },
    result: () => headings,
  }
}
