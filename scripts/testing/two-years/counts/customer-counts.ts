import type { Truth } from '../truth.js'
import { type CountMonth, type Counts, oneDecimal, partOf, spreadOf } from './counts.js'
import { type Fact, factsOn, textIn } from './fact.js'
import { isIn, type PlainMonth, plainDays } from './plain-month.js'
import { countOf } from './series-counts.js'

const CATEGORIES = ['delivery', 'display', 'instructions', 'accuracy', 'sealing']
/** Fewer months say nothing of a trend. */
const FEWEST = 6

const say = ({ values }: Fact, place: string): string => textIn(values, place)

/** Rows say from the first day on what is known at the end: each figure looks at one of their days. */
const complaintsBy = (truth: Truth, month: PlainMonth, place: string): readonly Fact[] =>
  factsOn(truth, 'customer-complaint', month.after).filter((fact) => isIn(month, say(fact, place)))

const scoresOf = (truth: Truth, month: PlainMonth): readonly number[] =>
  factsOn(truth, 'customer-feedback', month.last)
    .filter((fact) => isIn(month, say(fact, 'on')))
    .map(({ values }) => Number(values.score))

/** @returns complaints of each of the months up to this one, at most twelve, the oldest first */
function monthsBefore(truth: Truth, { last }: PlainMonth, category: string): readonly number[] {
  const found: number[] = []
  const [year = 0, month = 0] = last.split('-').map(Number)
  for (let back = 11; back >= 0; back -= 1) {
    const name = new Date(Date.UTC(year, month - 1 - back, 1)).toISOString().slice(0, 7)
    if (name < '2025-01') continue
    const all = factsOn(truth, 'customer-complaint', last)
    found.push(
      all.filter((fact) => say(fact, 'received').startsWith(name) && say(fact, 'category') === category).length,
    )
  }
  return found
}

/** @returns whether the last of these months has more than chance explains, or the first of all */
function isRemarkable(counts: readonly number[]): boolean {
  const earlier = counts.slice(0, -1)
  const [first = 0, second = 0, last = 0] = counts.slice(-3)
  let total = 0
  for (const count of earlier) total += count
  const mean = total / earlier.length
  if (mean === 0) return last > 0
  let squares = 0
  for (const count of earlier) squares += (count - mean) * (count - mean)
  const deviation = Math.sqrt(squares / (earlier.length - 1))
  const isRising = first < second && second < last && last > mean + 2 * deviation
  return isRising || last > mean + 3 * Math.sqrt(mean)
}

export const CUSTOMER_COUNTS: Readonly<Record<string, CountMonth>> = {
  'complaint-rate': (truth, month) => {
    const received = complaintsBy(truth, month, 'received')
    const counts: Record<string, Counts[string]> = {
      all: [received.length, countOf(truth, month, 'units-shipped')],
      customers: [received.length, countOf(truth, month, 'customers-active')],
      received: received.length,
    }
    for (const category of CATEGORIES) {
      const count = received.filter((fact) => say(fact, 'category') === category).length
      if (count > 0) counts[`category=${category}`] = count
    }
    return counts
  },
  'complaint-response': (truth, month) => {
    const due = complaintsBy(truth, month, 'reply_by').filter((fact) => say(fact, 'reply_by') < month.after)
    const replied = complaintsBy(truth, month, 'first_reply')
    return {
      ...spreadOf(replied.map((fact) => plainDays(say(fact, 'received'), say(fact, 'first_reply')))),
      'in-time': partOf(due, (fact) => say(fact, 'first_reply') <= say(fact, 'reply_by')),
    }
  },
  'complaint-resolution': (truth, month) => {
    const due = complaintsBy(truth, month, 'due').filter((fact) => say(fact, 'due') < month.after)
    const closed = complaintsBy(truth, month, 'closed')
    return {
      ...spreadOf(closed.map((fact) => plainDays(say(fact, 'received'), say(fact, 'closed')))),
      'in-time': partOf(due, (fact) => say(fact, 'closed') <= say(fact, 'due')),
    }
  },
  'complaint-trend': (truth, month) => {
    const counts: Record<string, number | undefined> = {}
    let remarkable = 0
    let months = 0
    for (const category of CATEGORIES) {
      const byMonth = monthsBefore(truth, month, category)
      months = byMonth.length
      const latest = byMonth.at(-1) ?? 0
      if (byMonth.some((count) => count > 0)) counts[`category=${category}`] = latest
      if (isRemarkable(byMonth)) remarkable += latest
    }
    return months < FEWEST ? { all: undefined } : { ...counts, all: remarkable }
  },
  'customer-satisfaction': (truth, month) => ({ all: [0, 0], 'left-out': scoresOf(truth, month).length }),
  'net-promoter-score': (truth, month) => {
    const scores = scoresOf(truth, month)
    const promoters = partOf(scores, (score) => score >= 9)
    const detractors = partOf(scores, (score) => score <= 6)
    return {
      all: oneDecimal(((promoters[0] - detractors[0]) / scores.length) * 100),
      promoters,
      detractors,
      response: [scores.length, countOf(truth, month, 'surveys-sent')],
    }
  },
  'order-lead-time': (truth, month) => {
    const delivered = factsOn(truth, 'contract-review', month.after).filter((fact) => isIn(month, fact.closed ?? ''))
    return spreadOf(delivered.map((fact) => plainDays(say(fact, 'received'), fact.closed ?? '')))
  },
}
