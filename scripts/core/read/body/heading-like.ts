import type { Mention } from '../../model/body-facts.js'
import type { Collect } from './collector.js'

/** A line of its own that is bold, or begins with number signs without a space. */
const HEADING_LIKE = /^(?:(\*\*|__)([^*_\n]{1,100})\1:?|#{1,6}([^\s#][^\n]{0,100}))$/

export const collectHeadingLike: Collect<readonly Mention[]> = ({ writtenAs, placeOf }) => {
  const found: Mention[] = []
  return {
    at: {
      paragraph: (node) => {
        const [, , bold, marked] = HEADING_LIKE.exec(writtenAs(node)) ?? []
        const text = bold ?? marked
        if (text !== undefined) found.push({ text, place: placeOf(node) })
      },
    },
    result: () => found,
  }
}
