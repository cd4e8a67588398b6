import { addDays } from '../../../core/values/date.js'
import type { Book } from '../book.js'
import { END } from '../calendar.js'
import { LATE_LOTS } from './indicator-values.js'

const REVIEWS = [
  ['MR-2025-01', '2025-06-17', '2024-12-01', '2025-05-31', '2025-12-31'],
  ['MR-2025-02', '2025-12-09', '2025-06-01', '2025-11-30', '2026-06-30'],
  ['MR-2026-01', '2026-06-16', '2025-12-01', '2026-05-31', '2026-12-31'],
  ['MR-2026-02', '2026-12-08', '2026-06-01', '2026-11-30', '2027-06-30'],
] as const

/** Twice a year, with a decision about what was off target. */
export function managementReviews(book: Book): void {
  for (const [id, held, from, to, next] of REVIEWS) {
    const action = {
      what: 'Bring the figures of the half-year to all teams',
      owner: 'people-lead',
      due: addDays(held, 45),
    }
    const done = addDays(held, 30)
    const writing = book.begin('management-review', id, held, 'idris-bello', {
      title: `Management review of ${held}`,
      held,
      period_from: from,
      period_to: to,
      chair: 'greta-holm',
      attendees: ['greta-holm', 'idris-bello', 'marek-nowak', 'sofia-rossi', 'henrik-dahl', 'nina-costa'],
      decisions: [
        id === 'MR-2026-01'
          ? { about: LATE_LOTS.indicator, decision: 'A second maker of boards is looked for by the end of September.' }
          : { about: 'KI-001', decision: 'No action: the figure has been on target since the last review.' },
      ],
      conclusion: {
        suitable: 'yes',
        adequate: 'yes',
        effective: 'yes',
        aligned: 'yes',
        why: 'Figures, audits and what customers say agree.',
      },
      actions: [action],
      next,
    })
    if (done <= END)
      writing.close(done, 'greta-holm', { actions: [{ ...action, done, evidence: [{ what: 'Slides of the talks' }] }] })
  }
}
