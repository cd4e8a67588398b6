import type { Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { markdownToMdast } from 'satteri'
import { type Processor, unified } from 'unified'

export type MarkdownParser = 'satteri' | 'remark'

/**
 * The only place that knows which parser runs. Satteri builds the same tree as remark-parse, some seventy times
 * faster; remark stays as its oracle in the tests, and as the way back (`markdown_parser: remark` in qms.yml).
 */
const processors: Readonly<Record<MarkdownParser, Processor<Root>>> = {
  satteri: unified().use(satteriParser).freeze() as unknown as Processor<Root>,
  remark: unified().use(remarkParse).use(remarkGfm).freeze() as unknown as Processor<Root>,
}

/** @returns the syntax tree of a body, with positions */
export function parseMarkdown(text: string, parser: MarkdownParser): Root {
  return processors[parser].parse(text)
}

function satteriParser(this: Processor): void {
  // A body that begins with a line of hyphens is not front matter: that was split off before.
  this.parser = (text) => markdownToMdast(text, { features: { frontmatter: false } }) as Root
}
