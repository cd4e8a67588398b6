import { fieldText, isList } from '../../core/model/fields.js'
import { recordState } from '../../subjects/documents/record-state.js'
import { describesRole } from '../../subjects/people/roles.js'
import type { SearchText } from '../search/search-index.js'
import { actorLink, statusLabel, titleOf, typeTitle } from '../shown/links/site-link.js'
import type { Publication, PublishedDocument } from '../shown/publication.js'
import type { RelatedGroup } from './related-documents.js'
import { choiceInWords } from './scalar-view.js'

/** What the search says of a page, and what it is found by besides its text. */
export type SearchFacts = Omit<SearchText, 'path' | 'sections'>

/** @param referrers what refers to it: a document that much refers to is more often meant. @returns the facts of a document or record */
export function searchFactsOf(
  publication: Publication,
  entry: PublishedDocument,
  referrers: readonly RelatedGroup[] = [],
): SearchFacts {
  const { document, workingCopy, shownAs } = entry
  const isRecord = shownAs === 'record'
  // Who keeps a document, and what it is found by, may change without a new revision: the files know best.
  const owner = fieldText(workingCopy.fields, 'owner')
  const state = isRecord ? recordState(publication.working, document) : statusLabel(publication, entry)
  return {
    kind: isRecord ? 'record' : describesRole(document) ? 'role' : 'document',
    id: document.id,
    title: titleOf(publication, document),
    type: typeTitle(publication, document.type),
    ...(state && { state: publication.say.term(choiceInWords(state)) }),
    ...(owner && { owner: actorLink(publication, owner).text }),
    ...(!isRecord && {
      weight: Number((0.7 + Math.log2(1 + referrers.flatMap(({ links }) => links).length) / 8).toFixed(2)),
    }),
    keywords: [...textsOf(workingCopy.fields.keywords), ...textsOf(document.fields.clauses)],
  }
}

function textsOf(value: unknown): readonly string[] {
  return isList(value) ? value.map(String) : []
}
