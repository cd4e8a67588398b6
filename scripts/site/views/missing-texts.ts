import { listInWords } from '../../core/words/list-in-words.js'
import type { Publication, PublishedDocument } from '../shown/publication.js'
import type { RevisionChange } from './revision-changes.js'

const MOST_NAMED = 5

/** @returns what to tell the person who builds if redlines are missing; undefined when all are there */
export function describeMissingTexts(
  { working, entries }: Publication,
  changesOf: (entry: PublishedDocument) => readonly RevisionChange[],
): readonly string[] {
  const names = [...entries.values()].flatMap((entry) =>
    changesOf(entry).flatMap(({ missing }) => (missing ? `revision ${missing} of ${entry.document.id}` : [])),
  )
  if (names.length === 0) return []
  const others = names.length - MOST_NAMED
  const named = [...names.slice(0, MOST_NAMED), ...(others > 0 ? [`${others} more`] : [])]
  const advice = working.repository.isShallow
    ? 'It has only part of the history: “git fetch --unshallow” fetches the rest.'
    : 'Fetch the branch or tag that holds it, such as with “git fetch --all --tags”.'
  return [
    `What changed cannot be shown everywhere: this clone does not have the text of ${listInWords(named)}. ${advice}`,
  ]
}
