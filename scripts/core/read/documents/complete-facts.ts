import type { BodyFacts, BodyLink } from '../../model/body-facts.js'
import type { Place } from '../../model/place.js'
import { defined } from '../../values/defined.js'
import type { LinkTarget } from '../../values/paths.js'
import type { SharedValues } from './shared-values.js'

/**
 * Where a link leads depends on the file that it is in, which what is known of a content does not.
 *
 * @returns what is known of a body, and where its links lead; with the same values as others have that are equal
 */
export function completeFacts(
  body: BodyFacts,
  targetOf: (url: string) => LinkTarget | undefined,
  { text, place, list }: SharedValues,
): BodyFacts {
  const placed = <Fact extends { readonly place: Place }>(fact: Fact): Fact => ({ ...fact, place: place(fact.place) })
  const sharedTarget = (url: string): LinkTarget | undefined => {
    const target = targetOf(url)
    return target && { path: text(target.path), anchor: text(target.anchor) }
  }
  const link = (one: BodyLink): BodyLink => {
    const target = sharedTarget(one.url)
    // The form of nearly all, in the least room.
    if (target && one.isHtml === undefined)
      return { url: text(one.url), text: text(one.text), place: place(one.place), target }
    return { ...placed(one), ...defined({ target }) }
  }
  return {
    headings: list(body.headings, (one) => ({
      depth: one.depth,
      text: text(one.text),
      anchor: text(one.anchor),
      words: one.words,
      place: place(one.place),
    })),
    links: list(body.links, link),
    images: list(body.images, (one) => ({ ...placed(one), ...defined({ target: sharedTarget(one.url) }) })),
    mentions: list(body.mentions, placed),
    anchors: list(body.anchors),
    placeholders: list(body.placeholders, placed),
    templateVariables: list(body.templateVariables, placed),
    raggedRows: list(body.raggedRows, placed),
    personalData: list(body.personalData, placed),
    brokenProse: list(body.brokenProse, placed),
    brokenBlocks: list(body.brokenBlocks, placed),
    unusedFootnotes: list(body.unusedFootnotes, placed),
    headingLike: list(body.headingLike, placed),
    statedFacts: list(body.statedFacts, placed),
    undrawable: list(body.undrawable, placed),
    limits: body.limits,
    words: body.words,
    unshownHtml: list(body.unshownHtml, placed),
  }
}
