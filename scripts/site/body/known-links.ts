import { normalizeUri } from 'micromark-util-sanitize-uri'
import type { BodyFacts } from '../../core/model/body-facts.js'
import type { KnownLinks } from './body.js'
import type { BodyLinks } from './body-links.js'

/** What a text names. */
export type Named = Pick<BodyFacts, 'links' | 'images' | 'mentions'>

/**
 * Looks up all that a text names, under the addresses that it has in HTML.
 *
 * @param drawn ids in its diagrams
 */
export function knownLinks(
  { links, images, mentions }: Named,
  look: BodyLinks,
  drawn: readonly string[] = [],
): KnownLinks {
  return {
    resolve: answers(links.map(addressOf), look.resolve),
    mention: answers([...mentions.map(({ text }) => text), ...drawn], look.mention),
    picture: answers(images.map(addressOf), look.picture),
  }
}

function addressOf({ url }: { readonly url: string }): string {
  return normalizeUri(url)
}

function answers<Answer>(asked: readonly string[], answer: (asked: string) => Answer) {
  const found = new Map<string, NonNullable<Answer>>()
  for (const one of asked) {
    const known = found.has(one) ? undefined : answer(one)
    if (known) found.set(one, known)
  }
  return found
}
