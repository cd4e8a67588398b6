import { addDays } from '../../../core/values/date.js'
import type { Book } from '../book.js'
import { MONTHS } from '../calendar.js'
import type { Random } from '../random.js'

/** Complaints about sealing grow from this month on. */
export const SEALING_GROWS = { category: 'sealing', from: '2026-03', monthly: [3, 4, 6, 7, 9, 11] } as const

const CATEGORIES: Readonly<Record<string, string>> = {
  delivery: 'The parcel came two days after the day promised.',
  display: 'The display shows nothing in bright light.',
  instructions: 'The instructions do not say how to mount it on a round mast.',
  accuracy: 'The temperature differs by a degree from the station nearby.',
  sealing: 'There is water in the housing after heavy rain.',
}
const CHANNELS = ['email', 'telephone', 'dealer', 'chat']
const CUSTOMERS = ['Farm, Switzerland', 'Weather service, Austria', 'Dealer, France', 'School, Germany']

/** What customers complain of: the care desk exports a table each month, once all of its cases are closed. */
export function complaints(book: Book, random: Random): void {
  for (const month of MONTHS) {
    const others = Array.from({ length: random.whole(5, 8) }, () =>
      random.pick(['delivery', 'display', 'instructions', 'accuracy']),
    )
    const sealing =
      SEALING_GROWS.monthly[MONTHS.indexOf(month) - MONTHS.indexOf(SEALING_GROWS.from)] ?? random.whole(0, 1)
    const categories = [...others, ...Array<string>(sealing).fill('sealing')]
    const days = categories.map(() => random.whole(1, 18)).sort((a, b) => a - b)
    for (const [index, day] of days.entries())
      complaint(book, random, `${month}-${String(day).padStart(2, '0')}`, categories[index] ?? '')
  }
}

function complaint(book: Book, random: Random, received: string, category: string): void {
  const agent = random.pick(['liam-byrne', 'zoe-martin'])
  const firstReply = addDays(received, random.whole(0, 2))
  const replied = addDays(firstReply, random.whole(1, 6))
  const closed = addDays(replied, random.whole(0, 2))
  book.row('customer-complaint', 'care-desk', received, agent, {
    title: `Complaint about ${category}`,
    owner: 'care-lead',
    process: 'PR-006',
    received,
    channel: random.pick(CHANNELS),
    customer: random.pick(CUSTOMERS),
    product: random.pick(['Alder One', 'Alder Field']),
    category,
    severity: category === 'sealing' ? 'medium' : 'low',
    safety: 'false',
    complaint: CATEGORIES[category] ?? '',
    reply_by: addDays(received, 3),
    first_reply: firstReply,
    investigation: 'Looked at the pictures and the log of the instrument.',
    nonconformity: { needed: 'false', reason: 'Within what was promised, and put right at once.' },
    remedy: category === 'delivery' ? 'Postage paid back' : 'A new instrument',
    replied,
    satisfied: random.happens(0.85) ? 'yes' : 'no-answer',
    due: addDays(received, 21),
    closed,
  })
}
