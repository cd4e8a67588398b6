import type { Nodes } from 'mdast'
import { limitsIn } from '../../questions/limits.js'
import type { Collect } from './collector.js'

/** As one text, because every document has many of them and few are compared. */
export const collectLimits: Collect<string> = (body) => {
  const found: string[] = []
  const collect = (node: Nodes & { readonly value: string }, value = node.value) => {
    const [line] = body.placeOf(node)
    const written = body.writtenAs(node)
    // The value of code begins on the line after its fence.
    const first = line + (node.type === 'code' && written.trimStart().match(/^(?:```|~~~)/) ? 1 : 0)
    for (const { limit, index } of limitsIn(value)) found.push(`${first + lineFeeds(value, index)} ${limit}`)
  }
  const collectHtml = (node: Extract<Nodes, { type: 'html' }>) =>
    collect(
      node,
      node.value.replace(/<[^<>]*>/g, (tag) => tag.replace(/[^\n]/g, ' ')),
    )
  return {
    at: { text: collect, inlineCode: collect, code: collect, html: collectHtml },
    result: () => found.join('\n'),
  }
}

function lineFeeds(text: string, end: number): number {
  return text.slice(0, end).split('\n').length - 1
}
