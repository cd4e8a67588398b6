import { listInWords } from '../../core/words/list-in-words.js'
import type { Publication, PublishedDocument } from '../shown/publication.js'
import type { RevisionChange } from './revision-changes.js'

const MOST_NAMED = 5

/** @returns what to tell the person who builds if redlines are missing; nothing when all are there */
export function describeMissingTexts(
  { working, entries }: Publication,
  changesOf: (entry: PublishedDocument) => readonly RevisionChange[],
): readonly string[] {
  const found = [...entries.values()].flatMap((entry) =>
    changesOf(entry).flatMap(({ missing }) => (missing ? { ...missing, id: entry.document.id } : [])),
  )
  const [other, lacking] = [true, false].map((isOther) => namesOf(found.filter((one) => one.isOther === isOther)))
  const advice = working.repository.isShallow
    ? 'It has only part of the history: “git fetch --unshallow” fetches the rest.'
    : 'Fetch the branch or tag that holds it, such as with “git fetch --all --tags”.'
  return [
    ...(lacking
      ? [`What changed cannot be shown everywhere: this clone does not have the text of ${lacking}. ${advice}`]
      : []),
    ...(other
      ? [
          `What changed cannot be shown everywhere: what git keeps as ${other} is not the text that was approved. “qms verify” says more.`,
        ]
      : []),
  ]
}

function namesOf(texts: readonly { readonly revision: string; readonly id: string }[]): string {
  const names = texts.map(({ revision, id }) => `revision ${revision} of ${id}`)
  const others = names.length - MOST_NAMED
  return listInWords([...names.slice(0, MOST_NAMED), ...(others > 0 ? [`${others} more`] : [])])
}
