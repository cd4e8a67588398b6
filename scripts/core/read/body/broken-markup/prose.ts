import type { Nodes } from 'mdast'
import type { Place } from '../../../model/place.js'
import type { BodyText } from '../collector.js'

/** A paragraph, heading or cell as readers get it: as it was written, with all that took effect blanked out. */
export interface Prose {
  readonly text: string
  /** The same with what took effect, character by character. */
  readonly written: string
  /** @returns where a part of it is in the file */
  placeOf(from: number, length: number): Place
}

/** Takes the place of what took effect. No space and no letter, so that no pattern goes by it. */
const BLANK = '\uFFFC'

export function proseOf(node: Nodes & { readonly children: readonly Nodes[] }, body: BodyText): Prose {
  const start = node.position?.start.offset ?? 0
  const written = body.writtenAs(node)
  const text = node.children.every(({ type }) => type === 'text') ? written : withoutEffects(node, written, start)
  const [firstLine, firstColumn] = body.placeOf(node)
  return {
    text,
    written,
    placeOf: (from, length) => {
      const lineStart = text.lastIndexOf('\n', from - 1) + 1
      const line = firstLine + countLineFeeds(text, from)
      const column = from - lineStart + (lineStart === 0 ? firstColumn : 1)
      return [line, column, line, column + length]
    },
  }
}

function withoutEffects(node: Nodes, written: string, start: number): string {
  let text = ''
  for (const { position } of textsIn(node)) {
    const [from, to] = [(position?.start.offset ?? start) - start, (position?.end.offset ?? start) - start]
    text += blank(written.slice(text.length, from)) + written.slice(from, to)
  }
  return text + blank(written.slice(text.length))
}

function* textsIn(node: Nodes): Generator<Nodes> {
  if (node.type === 'text') yield node
  else if ('children' in node && !isLink(node)) for (const child of node.children) yield* textsIn(child)
}

function isLink({ type }: Nodes): boolean {
  return type === 'link' || type === 'linkReference'
}

function blank(written: string): string {
  return written.includes('\n') ? written.replace(/[^\n]/g, BLANK) : BLANK.repeat(written.length)
}

function countLineFeeds(text: string, before: number): number {
  let count = 0
  for (let at = text.indexOf('\n'); at >= 0 && at < before; at = text.indexOf('\n', at + 1)) count++
  return count
}
