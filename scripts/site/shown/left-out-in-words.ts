import { groupBy } from '../../core/values/group-by.js'
import { counted } from '../../core/words/counted.js'
import type { LeftOut } from './left-out.js'

const MOST_NAMED = 3

interface Telling {
  readonly audience?: string | undefined
  /** The option that shows drafts; missing where there is none. */
  readonly draftsWith?: string
  /** Says each part in the language of the reader. */
  readonly inLanguage?: (english: string) => string
}

/** How each kind is counted, in the order in which it is told. */
const WORDS: Readonly<Record<LeftOut['why'], (all: readonly LeftOut[], telling: Telling) => string>> = {
  draft: ({ length }, { draftsWith }) =>
    counted(length, 'draft') +
    (draftsWith === undefined ? '' : ` (add ${draftsWith} to see ${length === 1 ? 'it' : 'them'})`),
  'in approval': ({ length }) => `${length} in approval`,
  coming: ({ length }) => `${length} approved for a later date`,
  waiting: ({ length }) => `${length} approved, waiting for acknowledgements`,
  class: (all, { audience = '' }) =>
    [...groupBy(all, (one) => one.class)]
      .map(
        ([name, { length }]) =>
          `${length} ${name ? `of class ${name}` : 'without a class'} (the audience is ${audience})`,
      )
      .join(', '),
  unreadable: ({ length }) => `${length} that cannot be read`,
  id: (all) => `${all.length} whose id cannot be the name of a page${names(all)}`,
  type: (all) => `${all.length} of an unknown type${names(all)}`,
  twice: (all) => `${all.length} with the id of another document${names(all)}`,
}

/** @returns one sentence that says how many documents are left out, and why; undefined if all are shown */
export function leftOutInWords(leftOut: readonly LeftOut[], telling: Telling): string | undefined {
  const { inLanguage = String } = telling
  if (leftOut.length === 0) return undefined
  const byReason = groupBy(leftOut, ({ why }) => why)
  const parts = Object.entries(WORDS).flatMap(([why, words]) => {
    const all = byReason.get(why as LeftOut['why'])
    return all ? inLanguage(words(all, telling)) : []
  })
  return inLanguage(
    `${counted(leftOut.length, 'document')} ${leftOut.length === 1 ? 'is' : 'are'} not in this manual: ${parts.join(', ')}.`,
  )
}

function names(all: readonly LeftOut[]): string {
  const others = all.length - MOST_NAMED
  const named = all.slice(0, MOST_NAMED).map(({ document }) => document)
  return ` (${[...named, ...(others > 0 ? [`${others} more`] : [])].join(', ')})`
}
