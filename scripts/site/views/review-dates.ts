import { addDays, addMonths, type CalendarDate } from '../../core/values/date.js'
import { monthInWords } from '../../core/words/date-in-words.js'
import { reviewState } from '../../subjects/review/review-state.js'
import type { Publication, PublishedDocument } from '../shown/publication.js'
import { type Bar, buildBars } from './bar.js'
import { filtered } from './filtered.js'

const MONTHS_AHEAD = 18

/** @returns the day on which the review of a document in force is due */
export function reviewDay({ working }: Publication, { workingCopy }: PublishedDocument): CalendarDate | undefined {
  return reviewState(working, workingCopy)?.on
}

/** @returns the days on which reviews of what is published are due */
export function reviewsDue(publication: Publication): readonly { readonly on: CalendarDate }[] {
  return [...publication.entries.values()].flatMap((entry) => {
    const on = reviewDay(publication, entry)
    return on === undefined ? [] : [{ on }]
  })
}

/** @returns from this month on, so that empty months are seen, too; each leads to its documents in the register */
export function reviewsByMonth(publication: Publication): readonly Bar[] {
  const { today } = publication.working
  const days = reviewsDue(publication).map(({ on }) => on)
  const months = Array.from({ length: MONTHS_AHEAD }, (_none, index) => {
    const first = addMonths(`${today.slice(0, 7)}-01`, index)
    const [from, to] = [index === 0 ? today : first, addDays(addMonths(first, 1), -1)]
    const label = monthInWords(first.slice(0, 7))
    return {
      label,
      short: `${label.slice(0, 3)} ${label.slice(-4)}`,
      count: days.filter((day) => day >= from && day <= to).length,
      path: filtered('documents.html', { 'next review': index === 0 ? `${from}..${to}` : first.slice(0, 7) }),
    }
  })
  return buildBars(months)
}
