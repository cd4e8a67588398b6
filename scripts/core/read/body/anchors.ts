import { isShownElement } from '../html/allowed-html.js'
import type { HtmlMarkup } from '../html/open-elements.js'
import type { Collect } from './collector.js'

export const collectAnchors: Collect<readonly string[]> = ({ markup }) => ({
  at: {},
  result: () => markup.flatMap(anchorsOf).filter((anchor) => anchor !== ''),
})

/** As for browsers, a name is an address on links only. */
function anchorsOf({ token }: HtmlMarkup): readonly string[] {
  if (token.kind !== 'start tag' || !isShownElement(token.name)) return []
  const id = token.attributes.get('id') ?? ''
  return token.name === 'a' ? [id, token.attributes.get('name') ?? ''] : [id]
}
