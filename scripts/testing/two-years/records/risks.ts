import { addDays, addMonths } from '../../../core/values/date.js'
import type { Book } from '../book.js'
import { END } from '../calendar.js'
import { holderOf } from '../firm/people.js'
import { PROCESSES } from '../firm/processes.js'

const KNOWN: readonly (readonly [cause: string, effect: string])[] = [
  ['Work comes in waves that are not seen in time.', 'Dates are missed, and customers go elsewhere.'],
  ['Only one person knows how it is done.', 'Work stops for days when that person is away.'],
]

/** Two risks of each process, judged twice a year and looked at each month. */
export function risks(book: Book): void {
  let number = 0
  for (const process of PROCESSES)
    for (const [cause, effect] of KNOWN) {
      const id = `RI-${String(++number).padStart(3, '0')}`
      const identified = `2025-01-${String(number + 5).padStart(2, '0')}`
      const by = holderOf(process.owner)
      const impact = (number % 3) + 1
      const judged = (on: string, likelihood: number) => ({
        on,
        by,
        likelihood,
        impact,
        note: 'Talked over with the team.',
      })
      const assessments = [judged(identified, 3)]
      const writing = book.begin('risk', id, identified, by, {
        title: `${cause.replace(/\.$/, '')}: ${process.title}`,
        process: process.id,
        owner: process.owner,
        identified,
        cause,
        effect,
        likelihood: 3,
        impact,
        assessments: [...assessments],
        controls: [{ what: 'The team plans the week on Monday', works: 'yes' }],
        treatment: 'accept',
        accepted: { by: 'greta-holm', on: identified, reason: 'Within what the firm can bear.' },
        next_review: addMonths(identified, 6),
      })
      for (let reviewed = addDays(identified, 28); reviewed <= END; reviewed = addDays(reviewed, 28)) {
        if (assessments.length < 4 && reviewed > addMonths(identified, 6 * assessments.length))
          assessments.push(judged(reviewed, assessments.length > 1 ? 2 : 3))
        writing.then(reviewed, by, {
          likelihood: assessments.at(-1)?.likelihood ?? 3,
          assessments: [...assessments],
          reviewed,
          next_review: addMonths(reviewed, 6),
        })
      }
    }
}
