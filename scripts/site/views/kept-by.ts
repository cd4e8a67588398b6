import { fieldText } from '../../core/model/fields.js'
import { groupBy } from '../../core/model/group-by.js'
import { once } from '../../core/model/once.js'
import { type DocumentLink, entryLink } from '../links/site-link.js'
import type { Publication } from '../publication.js'
import { inForce } from './in-force.js'

const byOwner = once((publication: Publication) =>
  groupBy(inForce(publication), ({ current }) => fieldText(current.fields, 'owner') ?? ''),
)

/** @returns the documents that a role or a person keeps */
export function keptBy(publication: Publication, actor: string): readonly DocumentLink[] {
  return (byOwner(publication).get(actor) ?? []).map((entry) => entryLink(publication, entry))
}
