import { fieldText } from '../../core/model/fields.js'
import { groupBy } from '../../core/values/group-by.js'
import { once } from '../../core/values/once.js'
import { type DocumentLink, entryLink } from '../shown/links/site-link.js'
import type { Publication } from '../shown/publication.js'
import { inForce } from './in-force.js'

const byOwner = once((publication: Publication) =>
  groupBy(inForce(publication), ({ workingCopy }) => fieldText(workingCopy.fields, 'owner') ?? ''),
)

/** @returns the documents that a role or a person keeps */
export function documentsOwnedBy(publication: Publication, actor: string): readonly DocumentLink[] {
  return (byOwner(publication).get(actor) ?? []).map((entry) => entryLink(publication, entry))
}
