import type { InForceChange } from '../../../core/model/in-force-change.js'
import { listInWords } from '../../../core/words/list-in-words.js'

const TITLES: InForceTitles = { comes: 'Comes into force with this', goes: 'Goes out of force with this' }

export interface InForceTitles {
  readonly comes: string
  readonly goes: string
}

/** What a change does to what is in force, each list with a title of its own; no list without entries. */
export function inForceLists(
  changes: readonly InForceChange[],
  titles: InForceTitles = TITLES,
): readonly { title: string; lines: readonly string[] }[] {
  return [
    { title: titles.comes, lines: changes.flatMap(comes) },
    { title: titles.goes, lines: changes.flatMap(goes) },
  ].filter(({ lines }) => lines.length > 0)
}

function comes(change: InForceChange): string[] {
  const { before, after } = change
  if (!after) return []
  const isSameText = before?.revision === after.revision && before.blob === after.blob
  const since = `since ${after.since}${isSameText ? ` instead of ${before.since}` : ''}`
  return [`${nameOf(change)}: revision ${after.revision}, ${since}${why(change)}`]
}

function goes(change: InForceChange): string[] {
  const { before, after } = change
  if (!before || (after?.revision === before.revision && after.blob === before.blob)) return []
  return [`${nameOf(change)}: revision ${before.revision}${after ? '' : why(change)}`]
}

function nameOf({ id, title }: InForceChange): string {
  return `${id} ${title}`.trim()
}

function why({ causes }: InForceChange): string {
  if (causes.length === 0) return ''
  return `, without a new approval, because ${listInWords(causes.map(({ words }) => words))}`
}
