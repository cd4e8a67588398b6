import { once } from '../../core/values/once.js'
import type { Publication, PublishedDocument } from '../shown/publication.js'

/** @returns the documents that are in force, by id */
export const inForce = once(({ entries }: Publication): readonly PublishedDocument[] =>
  [...entries.values()].filter(({ shownAs }) => shownAs === 'in force'),
)
