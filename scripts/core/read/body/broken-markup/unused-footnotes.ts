import type { FootnoteDefinition } from 'mdast'
import type { BrokenMarkup } from '../../../model/body-facts.js'
import type { Collect } from '../collector.js'
import { faultAt } from './broken-blocks.js'

/** Footnotes that no mark leads to: they are never shown. */
export const collectUnusedFootnotes: Collect<readonly BrokenMarkup[]> = (body) => {
  const definitions: FootnoteDefinition[] = []
  const used = new Set<string>()
  return {
    at: {
      footnoteDefinition: (node) => void definitions.push(node),
      footnoteReference: ({ identifier }) => void used.add(identifier),
    },
    result: () =>
      definitions
        .filter(({ identifier }) => !used.has(identifier))
        .map((node) => faultAt(body, node, 'footnote that is not used', `[^${node.label ?? node.identifier}]`)),
  }
}
