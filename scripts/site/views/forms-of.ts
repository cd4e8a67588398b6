import { isList } from '../../core/model/fields.js'
import { isForm } from '../../subjects/documents/kinds.js'
import { type DocumentLink, entryLink } from '../shown/links/site-link.js'
import type { Publication } from '../shown/publication.js'
import { documentsOwnedBy } from './documents-owned-by.js'
import { inForce } from './in-force.js'
import { requiredReadingOfRole } from './required-reading.js'

/** @returns the forms that go with what a role keeps or must know */
export function formsOf(publication: Publication, role: string): readonly DocumentLink[] {
  const around = new Set([
    ...requiredReadingOfRole(publication, role).map(({ document }) => document.id),
    ...documentsOwnedBy(publication, role).map(({ id }) => id),
  ])
  return inForce(publication)
    .filter(({ document }) => isForm(document))
    .filter(({ document: { id, fields } }) => {
      const users = isList(fields.used_by) ? fields.used_by.map(String) : []
      return [id, ...users].some((one) => around.has(one))
    })
    .map((entry) => entryLink(publication, entry))
}
