import { LIMITS, limitInShort } from '../../questions/limits.js'
import type { Collect } from './collector.js'

/** As one text, because every document has many of them and few are compared. */
export const collectLimits: Collect<string> = (body) => {
  const found: string[] = []
  const collect = (node: Parameters<typeof body.placeOf>[0] & { readonly value: string }) => {
    const [line] = body.placeOf(node)
    for (const { 0: written, index } of node.value.matchAll(LIMITS)) {
      const passed = node.value.slice(0, index).split('\n').length - 1
      found.push(`${line + passed} ${limitInShort(written)}`)
    }
  }
  return { at: { text: collect, inlineCode: collect }, result: () => found.join('\n') }
}
