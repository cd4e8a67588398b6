import type { Qms } from '../../core/model/qms.js'
import type { DocumentText } from '../../core/read/index.js'
import type { RevisionSummary } from '../../subjects/approval/known-revisions.js'
import { isForAudience } from '../shown/is-for-audience.js'
import { changesPath } from '../shown/page-path.js'
import type { Publication, PublishedDocument } from '../shown/publication.js'
import { shownRevisions } from './shown-revisions.js'

/** Two revisions of a document, one of which took the place of the other. */
interface RevisionPair {
  readonly before: RevisionSummary
  readonly after: RevisionSummary
}

/** Two revisions and what can be shown of the way from one to the other. */
export interface RevisionChange extends RevisionPair {
  /** Of the page with the redline. */
  readonly path?: string
  readonly texts?: { readonly before: DocumentText; readonly after: DocumentText }
  /** A revision whose approved text the clone does not have, perhaps because git keeps another one in its place. */
  readonly missing?: { readonly revision: string; readonly isOther: boolean }
}

/** Texts by git's id of their bytes. */
export type Texts = ReadonlyMap<string, DocumentText>

/** @returns git's ids of all texts that redlines need */
export function comparedTexts(publication: Publication): readonly string[] {
  const blobs = [...publication.entries.values()].flatMap((entry) =>
    pairsOf(publication, entry).flatMap(({ before, after }) => [before.blob, after.blob]),
  )
  return [...new Set(blobs.filter((blob) => blob !== undefined))]
}

/** @returns the neighbours among the revisions of a document, the newest first, with both texts where readers may see them */
export function revisionChanges(
  publication: Publication,
  texts: Texts,
  entry: PublishedDocument,
): readonly RevisionChange[] {
  return pairsOf(publication, entry).map((pair) => {
    const { working, options } = publication
    const other = [pair.before, pair.after].find((one) => isOtherThanApproved(working, one))
    if (other) return { ...pair, missing: { revision: other.revision, isOther: true } }
    const [before, after] = [texts.get(pair.before.blob ?? ''), texts.get(pair.after.blob ?? '')]
    if (!before || !after)
      return { ...pair, missing: { revision: (before ? pair.after : pair.before).revision, isOther: false } }
    if (![before, after].every((text) => isForAudience(working, text, options.audience))) return pair
    const path = changesPath(entry.document.id, pair.before.revision, pair.after.revision)
    return { ...pair, ...(path && { path, texts: { before, after } }) }
  })
}

/** Of a text that git does not have, nothing can be said. One with another review date than the approved one is another file. */
function isOtherThanApproved({ approvedTexts }: Qms, { blob = '', approval }: RevisionSummary): boolean {
  const found = approvedTexts?.get(blob)?.sha256
  const { sha256, blob: approved } = approval?.record.fields ?? {}
  return approved === blob && found !== undefined && sha256 !== undefined && found !== sha256
}

function pairsOf(publication: Publication, entry: PublishedDocument): readonly RevisionPair[] {
  if (entry.shownAs === 'record') return []
  const revisions = shownRevisions(publication, entry)
  return revisions.slice(1).map((before, index) => ({ before, after: revisions[index] as RevisionSummary }))
}
