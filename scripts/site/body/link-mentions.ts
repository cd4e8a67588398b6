import type { Element, Root } from 'hast'
import { findAndReplace } from 'hast-util-find-and-replace'
import { h } from 'hastscript'
import { MENTION } from '../../core/values/mention.js'
import type { BodyLinks } from './body-links.js'

/** Makes links of the ids of published documents that prose names. */
export function linkMentions(tree: Root, links: Pick<BodyLinks, 'mention'>): void {
  const linked = (id: string) => {
    const found = links.mention(id)
    return found ? h('a', { href: found.href, title: found.title || undefined }, id) : false
  }
  findAndReplace(tree, [MENTION, linked], { ignore: isNoProse })
}

const NO_PROSE: ReadonlySet<string> = new Set(['code', 'pre', 'svg'])

/** Without an address, `<a>` only gives one. */
function isNoProse({ tagName, properties }: Element): boolean {
  return NO_PROSE.has(tagName) || (tagName === 'a' && properties.href !== undefined)
}
