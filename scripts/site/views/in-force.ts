import { once } from '../../core/model/once.js'
import type { Publication, PublishedDocument } from '../publication.js'

/** @returns the documents that are in force, by id */
export const inForce = once(({ entries }: Publication): readonly PublishedDocument[] =>
  [...entries.values()].filter(({ standing }) => standing === 'in force'),
)
