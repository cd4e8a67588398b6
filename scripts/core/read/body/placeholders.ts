import type { Mention } from '../../model/body-facts.js'
import { PLACEHOLDERS } from '../../questions/placeholder.js'
import type { Collect } from './collector.js'
import { textFinder } from './text-finder.js'

export const collectPlaceholders: Collect<readonly Mention[]> = (body) => {
  const finders = Object.values(PLACEHOLDERS).map((finding) => textFinder(body, finding))
  return {
    at: {
      text: (node) => {
        for (const { at } of finders) at.text?.(node)
      },
    },
    result: () => finders.flatMap(({ result }) => result()),
  }
}
