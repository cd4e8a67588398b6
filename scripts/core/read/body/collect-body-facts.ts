import type { Nodes, Parents, Root } from 'mdast'
import type { BodyFacts } from '../../model/body-facts.js'
import { shiftPlace } from '../../model/place.js'
import { raiseHtml } from '../html/raise-html.js'
import { collectAnchors } from './anchors.js'
import { collectBrokenBlocks } from './broken-markup/broken-blocks.js'
import { collectBrokenProse } from './broken-markup/broken-prose.js'
import { collectUnusedFootnotes } from './broken-markup/unused-footnotes.js'
import type { BodyText, Collect, Collector } from './collector.js'
import { definedAddresses } from './defined-addresses.js'
import { collectHeadingLike } from './heading-like.js'
import { collectHeadings } from './headings.js'
import { collectImages } from './images.js'
import { collectLimits } from './limits.js'
import { collectLinks } from './links.js'
import { collectMentions } from './mentions.js'
import { collectPersonalData } from './personal-data.js'
import { collectPlaceholders } from './placeholders.js'
import { collectRaggedRows } from './ragged-rows.js'
import { collectStatedFacts } from './stated-facts.js'
import { collectTemplateVariables } from './template-variables.js'
import { collectUndrawable } from './undrawable.js'
import { collectUnshownHtml } from './unshown-html.js'
import { collectWords } from './words.js'

const COLLECTORS: { readonly [Name in keyof BodyFacts]: Collect<BodyFacts[Name]> } = {
  headings: collectHeadings,
  links: collectLinks,
  images: collectImages,
  mentions: collectMentions,
  anchors: collectAnchors,
  placeholders: collectPlaceholders,
  templateVariables: collectTemplateVariables,
  raggedRows: collectRaggedRows,
  personalData: collectPersonalData,
  brokenProse: collectBrokenProse,
  brokenBlocks: collectBrokenBlocks,
  unusedFootnotes: collectUnusedFootnotes,
  headingLike: collectHeadingLike,
  statedFacts: collectStatedFacts,
  undrawable: collectUndrawable,
  limits: collectLimits,
  words: collectWords,
  unshownHtml: collectUnshownHtml,
}

/**
 * Collects in one pass what rules need to know of a body.
 *
 * @param tree is changed: HTML in it becomes what Markdown has for the same
 * @param source the body, with line feeds
 * @param line the line of the file on which it begins
 */
export function collectBodyFacts(tree: Root, source: string, line: number): BodyFacts {
  const ancestors: Parents[] = []
  const body = bodyText(tree, source, line, ancestors)
  const collectors = Object.entries(COLLECTORS).map(([name, collect]) => [name, collect(body)] as const)
  walk(tree, ancestors, visitorsByType(collectors.map(([, collector]) => collector)))
  // Object.fromEntries forgets the names, which the list of collectors guarantees.
  return Object.fromEntries(collectors.map(([name, { result }]) => [name, result()])) as unknown as BodyFacts
}

function bodyText(tree: Root, source: string, line: number, ancestors: readonly Parents[]): BodyText {
  return {
    source,
    markup: raiseHtml(tree, source),
    ancestors,
    placeOf: ({ position }) => {
      if (!position) return [line, 1, line, 1]
      const { start, end } = position
      return shiftPlace([start.line, start.column, end.line, end.column], line - 1)
    },
    writtenAs: ({ position }) => source.slice(position?.start.offset, position?.end.offset),
    addressOf: definedAddresses(tree),
  }
}

type Visitor = (node: Nodes) => void

function visitorsByType(collectors: readonly Collector<unknown>[]): ReadonlyMap<string, readonly Visitor[]> {
  const byType = new Map<string, Visitor[]>()
  for (const { at } of collectors) {
    // Each visitor is kept under the type of the nodes that it takes.
    for (const [type, visitor] of Object.entries(at) as [string, Visitor][])
      byType.set(type, [...(byType.get(type) ?? []), visitor])
  }
  return byType
}

function walk(node: Nodes, ancestors: Parents[], visitors: ReadonlyMap<string, readonly Visitor[]>): void {
  for (const visit of visitors.get(node.type) ?? []) visit(node)
  if (!('children' in node)) return
  ancestors.push(node)
  for (const child of node.children) walk(child, ancestors, visitors)
  ancestors.pop()
}
