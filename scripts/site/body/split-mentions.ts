import type { ElementContent } from 'hast'
import { MENTION } from '../../core/values/mention.js'
import { element, text } from '../html/html-tree.js'
import type { BodyLinks } from './body-links.js'

/** @returns a text with the ids of published documents in it as links; undefined when it names none */
export function splitMentions(value: string, links: Pick<BodyLinks, 'mention'>): readonly ElementContent[] | undefined {
  if (!value.includes('-')) return undefined
  const parts: ElementContent[] = []
  let end = 0
  for (const { 0: id, index } of value.matchAll(MENTION)) {
    const found = links.mention(id)
    if (!found) continue
    if (index > end) parts.push(text(value.slice(end, index)))
    parts.push(element('a', { href: found.href, ...(found.title && { title: found.title }) }, [text(id)]))
    end = index + id.length
  }
  if (parts.length === 0) return undefined
  return end < value.length ? [...parts, text(value.slice(end))] : parts
}
