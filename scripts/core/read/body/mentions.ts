import type { Mention } from '../../model/body-facts.js'
import { MENTION } from '../../values/mention.js'
import { type Collect, isInside } from './collector.js'
import { textFinder } from './text-finder.js'

/** The text of a link is about what it leads to. */
export const collectMentions: Collect<readonly Mention[]> = (body) =>
  textFinder(body, { pattern: MENTION, signs: ['-'], isWanted: () => !isInside(body, 'link', 'linkReference') })
