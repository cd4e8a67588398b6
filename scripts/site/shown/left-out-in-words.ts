import { groupBy } from '../../core/values/group-by.js'
import { counted } from '../../core/words/counted.js'
import type { LeftOut } from './left-out.js'

const MOST_NAMED = 3

/** How each kind is counted, in the order in which it is told. */
const WORDS: Readonly<Record<LeftOut['why'], (all: readonly LeftOut[], audience: string) => string>> = {
  draft: ({ length }) => `${counted(length, 'draft')} (add --drafts to see ${length === 1 ? 'it' : 'them'})`,
  'in approval': ({ length }) => `${length} in approval`,
  coming: ({ length }) => `${length} approved for a later date`,
  waiting: ({ length }) => `${length} approved, waiting for acknowledgements`,
  class: (all, audience) =>
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

/**
 * @param inLanguage says each part in the language of the reader
 * @returns one sentence that says how many documents a build left out, and why; undefined if it shows them all
 */
export function leftOutInWords(
  leftOut: readonly LeftOut[],
  audience = '',
  inLanguage: (english: string) => string = String,
): string | undefined {
  if (leftOut.length === 0) return undefined
  const byReason = groupBy(leftOut, ({ why }) => why)
  const parts = Object.entries(WORDS).flatMap(([why, words]) => {
    const all = byReason.get(why as LeftOut['why'])
    return all ? inLanguage(words(all, audience)) : []
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
