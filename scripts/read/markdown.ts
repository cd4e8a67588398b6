import type { Root } from 'mdast'
import { type Processor, unified } from 'unified'

export type MarkdownParserName = 'satteri' | 'remark'

/** @returns the syntax tree of a body, with positions */
export type MarkdownParser = (text: string) => Root

/**
 * Loads a parser; nothing else knows which there are. Satteri builds the same tree as remark-parse, some seventy times
 * faster; remark stays as its oracle in the tests, and as the way back (`markdown_parser: remark` in qms.yml).
 */
export async function loadMarkdownParser(name: MarkdownParserName): Promise<MarkdownParser> {
  const processor = name === 'satteri' ? await satteriProcessor() : await remarkProcessor()
  return (text) => processor.parse(text) as Root
}

async function satteriProcessor() {
  const { markdownToMdast } = await import('satteri')
  function satteriParser(this: Processor): void {
    // A body that begins with a line of hyphens is not front matter: that was split off before.
    this.parser = (text) => markdownToMdast(text, { features: { frontmatter: false } }) as Root
  }
  return unified().use(satteriParser).freeze()
}

async function remarkProcessor() {
  const [{ default: remarkParse }, { default: remarkGfm }] = await Promise.all([
    import('remark-parse'),
    import('remark-gfm'),
  ])
  return unified().use(remarkParse).use(remarkGfm).freeze()
}
