import type { Nodes } from 'mdast'
import type { BrokenMarkup } from '../../../model/body-facts.js'
import type { BodyText, Collect } from '../collector.js'
import { codeFault } from './code-fault.js'

/** Blocks that are something else than their author meant, or that swallow what follows. */
export const collectBrokenBlocks: Collect<readonly BrokenMarkup[]> = (body) => {
  const found: BrokenMarkup[] = []
  const add = (node: Pick<Nodes, 'position'>, kind: BrokenMarkup['kind'], remedy = '') =>
    found.push(faultAt(body, node, kind, remedy))
  return {
    at: {
      heading: (node) => {
        if (isAccident(body.writtenAs(node))) add(node, 'heading by accident')
      },
      code: (node) => {
        const fault = codeFault(body.writtenAs(node), node.value)
        if (fault) add(node, fault.kind, fault.remedy)
      },
    },
    result: () => {
      for (const { token, written, ...comment } of body.markup)
        if (token.kind === 'cut off' && written.startsWith('<!--')) add(comment, 'comment that is not closed')
      return found
    },
  }
}

/** @returns a fault at the first line of a node */
export function faultAt(
  body: BodyText,
  node: Pick<Nodes, 'position'>,
  kind: BrokenMarkup['kind'],
  remedy: string,
): BrokenMarkup {
  const [text = ''] = body.writtenAs(node).split('\n')
  const [line, column] = body.placeOf(node)
  return { kind, text, remedy, place: [line, column, line, column + text.length] }
}

/** A paragraph with a line of hyphens below it, meant to divide, is a heading to Markdown. */
function isAccident(written: string): boolean {
  const [, text] = /^([\s\S]*)\n[ \t>]*-+[ \t]*$/.exec(written) ?? []
  if (text === undefined) return false
  return text.includes('\n') || (/[.;,]$/.test(text.trimEnd()) && text.trim().split(/\s+/).length >= 5)
}
