import type { Nodes } from 'mdast'
import type { BrokenMarkup } from '../../../model/body-facts.js'
import type { Collect } from '../collector.js'
import type { BrokenPattern } from './broken-pattern.js'
import { LINE_PATTERNS } from './line-patterns.js'
import { LINK_PATTERNS } from './link-patterns.js'
import { LIST_PATTERNS } from './list-patterns.js'
import { type Prose, proseOf } from './prose.js'
import { TABLE_PATTERN } from './table-pattern.js'

const PATTERNS: readonly BrokenPattern[] = [TABLE_PATTERN, ...LINK_PATTERNS, ...LINE_PATTERNS, ...LIST_PATTERNS]

/** Markup that is shown as it is typed. */
export const collectBrokenProse: Collect<readonly BrokenMarkup[]> = (body) => {
  const found: BrokenMarkup[] = []
  const inBody = PATTERNS.filter((pattern) => isPossible(pattern, body.source))
  const search = (node: Nodes & { readonly children: readonly Nodes[] }) => {
    const written = body.writtenAs(node)
    const possible = inBody.filter((pattern) => isPossible(pattern, written))
    if (possible.length === 0) return
    const prose = proseOf(node, body)
    for (const pattern of possible.filter((one) => isPossible(one, prose.text))) found.push(...findIn(prose, pattern))
  }
  return { at: { paragraph: search, heading: search, tableCell: search }, result: () => found }
}

function isPossible({ signs }: BrokenPattern, text: string): boolean {
  return signs.some((sign) => text.includes(sign))
}

function* findIn({ text, written, placeOf }: Prose, { kind, pattern, remedy }: BrokenPattern): Generator<BrokenMarkup> {
  for (const { index, 0: found } of text.matchAll(pattern)) {
    const instead = remedy(asWritten(pattern, text, written, index))
    if (instead === undefined) continue
    const from = index + found.search(/[^ \t>]/)
    const [line = ''] = written.slice(from, index + found.length).split('\n')
    yield { kind, text: line, remedy: instead, place: placeOf(from, line.length) }
  }
}

/** @returns what matched at a place, with what took effect in it: words in bold, code, pictures */
function asWritten(pattern: RegExp, text: string, written: string, index: number): readonly string[] {
  const exact = new RegExp(pattern.source, `${pattern.flags.replace('g', '')}dy`)
  exact.lastIndex = index
  return exact.exec(text)?.indices?.map((range) => (range ? written.slice(...range) : '')) ?? []
}
