import type { Root } from 'mdast'
import { platform } from '../../platform/current-platform.js'
import { once } from '../../values/once.js'
import { raiseHtml } from '../html/raise-html.js'

export type MarkdownParserName = 'satteri' | 'remark'

/** @returns the syntax tree of a body, with positions */
export type MarkdownParser = (text: string) => Root

/**
 * Loads a parser; nothing else knows which there are. Satteri builds the same tree as remark-parse, some seventy times
 * faster; remark is its oracle in the tests, the way back (`markdown_parser: remark` in qms.yml), and what reads in browsers.
 */
export const loadMarkdownParser = once((name: MarkdownParserName): Promise<MarkdownParser> => {
  const { loadSatteri } = platform()
  return name === 'satteri' && loadSatteri ? startSatteri(loadSatteri) : loadRemark()
})

/** @returns a parser of whose trees a reader need not know HTML: it is what Markdown has for the same, but where it is nested too deep */
export function withHtmlRaised(parse: MarkdownParser): MarkdownParser {
  return (text) => {
    const tree = parse(text)
    try {
      raiseHtml(tree, text)
      return tree
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
      return parse(text)
    }
  }
}

async function startSatteri(load: () => Promise<typeof import('satteri')>): Promise<MarkdownParser> {
  const { markdownToMdast } = await load()
  // A body that begins with a line of hyphens is not front matter: that was split off before.
  const options = { features: { frontmatter: false } }
  return (text) => markdownToMdast(text, options) as Root
}

async function loadRemark(): Promise<MarkdownParser> {
  const [{ unified }, { default: remarkParse }, { default: remarkGfm }] = await Promise.all([
    import('unified'),
    import('remark-parse'),
    import('remark-gfm'),
  ])
  const processor = unified().use(remarkParse).use(remarkGfm).freeze()
  return (text) => processor.parse(text)
}
