import type { Mention } from '../../model/body-facts.js'
import { PLACEHOLDER } from '../../model/placeholder.js'
import type { Collect } from './collector.js'
import { textFinder } from './text-finder.js'

export const collectPlaceholders: Collect<readonly Mention[]> = (body) =>
  textFinder(body, { pattern: PLACEHOLDER, signs: [] })
