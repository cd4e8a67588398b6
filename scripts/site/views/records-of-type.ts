import { isList } from '../../core/model/fields.js'
import { groupBy } from '../../core/values/group-by.js'
import { isPublishableId } from '../../core/values/is-publishable-id.js'
import { latestEvidence } from '../../subjects/clauses/evidence.js'
import { type DocumentLink, entryLink, type SiteLink } from '../shown/links/site-link.js'
import { registerPath } from '../shown/page-path.js'
import type { Publication, PublishedDocument } from '../shown/publication.js'

/** Records of one type, and the newest one that shows something. */
export interface RecordsOfType {
  readonly type: SiteLink
  readonly count: number
  readonly latest?: DocumentLink
}

/** @returns how to find the records of a type; undefined for unknown types */
export function recordsFinder(publication: Publication): (type: string) => RecordsOfType | undefined {
  const records = [...publication.entries.values()].filter(({ shownAs }) => shownAs === 'record')
  const byType = groupBy(records, ({ document }) => document.type)
  return (name) => {
    const type = publication.shown.types.get(name)
    if (!type) return undefined
    const path = isPublishableId(name) ? { path: registerPath(name) } : {}
    const found = byType.get(name) ?? []
    // What is only planned shows nothing yet.
    const latest = publication.entries.get(latestEvidence(publication.working, [name])?.document.id ?? '')
    const link = {
      text: publication.say.term(type.title),
      ...path,
      hint: publication.say`${found.length} {0:record|records}`,
    }
    return { type: link, count: found.length, ...(latest && { latest: entryLink(publication, latest) }) }
  }
}

/** @returns the record types that following a document leaves behind */
export function recordTypesOf({ document }: PublishedDocument): readonly string[] {
  const { records } = document.fields
  return isList(records) ? records.map(String) : []
}
