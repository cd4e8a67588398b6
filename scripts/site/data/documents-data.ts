import { fieldText } from '../../core/model/fields.js'
import { defined } from '../../core/values/defined.js'
import { revisionsOf } from '../../subjects/approval/revisions.js'
import { reviewState } from '../../subjects/review/review-state.js'
import { titleOf } from '../shown/links/site-link.js'
import type { Publication, PublishedDocument } from '../shown/publication.js'
import { retirementOf } from '../views/retirement.js'
import type { BuildData, DataFile } from './build-data.js'

export const documentsData: BuildData = ({ publication }) => {
  const documents = [...publication.entries.values()].map((entry) => summary(publication, entry))
  return [{ path: 'api/documents.json', value: { documents } }]
}

export function documentData(publication: Publication, entry: PublishedDocument): DataFile {
  const { id, digest, blob, fields } = entry.document
  // Fields name people.
  const shown = publication.showsPeople ? { fields } : {}
  const value = { ...summary(publication, entry), ...revisionsIn(publication, entry), digest, blob, ...shown }
  return { path: `api/documents/${id}.json`, value }
}

/** When each revision came, or comes, into force: the earliest first. */
function revisionsIn({ working }: Publication, { workingCopy, shownAs }: PublishedDocument) {
  if (shownAs === 'record') return {}
  const revisions = revisionsOf(working, workingCopy).flatMap(({ revision, effectiveOn }) =>
    effectiveOn === undefined ? [] : { revision, inForceSince: effectiveOn },
  )
  return { revisions }
}

function summary(publication: Publication, entry: PublishedDocument) {
  const { document, workingCopy, path, shownAs, status, effective, upcoming, revision } = entry
  const owner = fieldText(workingCopy.fields, 'owner')
  const nextReview = reviewState(publication.working, entry.workingCopy)?.on
  const retirement = retirementOf(publication, entry)
  return {
    id: document.id,
    type: document.type,
    title: titleOf(publication, document),
    page: path,
    shownAs: shownAs === 'in force' && !effective ? 'not approved' : shownAs,
    ...defined({ status }),
    ...(revision && { revision }),
    ...(shownAs === 'in force' && effective?.effectiveOn && { inForceSince: effective.effectiveOn }),
    ...(upcoming?.effectiveOn && { upcoming: { revision: upcoming.revision, from: upcoming.effectiveOn } }),
    ...defined({ retiredFrom: retirement?.on }),
    ...(owner && isShown(publication, owner) && { owner }),
    ...(nextReview && { nextReview }),
  }
}

/** An owner may be a person. */
function isShown({ working, showsPeople }: Publication, owner: string): boolean {
  return showsPeople || working.person(owner) === undefined
}
