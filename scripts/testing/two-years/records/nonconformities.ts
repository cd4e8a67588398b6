import { addDays, addMonths, type CalendarDate, laterDay } from '../../../core/values/date.js'
import { byText } from '../../../core/values/order.js'
import type { Book } from '../book.js'
import { END, endOf, MONTHS } from '../calendar.js'
import { holderOf } from '../firm/people.js'
import { type FirmProcess, PROCESSES } from '../firm/processes.js'
import type { Random } from '../random.js'
import { type Correction, correct } from './corrective-actions.js'
import { FAULTS, type Fault } from './faults.js'

/** How many are noticed in a month, at least and at most. */
const A_MONTH = [6, 9] as const
/** Make and test is where most goes wrong. */
const WEIGHTS: Readonly<Record<string, number>> = { 'PR-005': 6, 'PR-004': 3, 'PR-002': 3, 'PR-006': 2, 'PR-003': 2 }
const WHERE = PROCESSES.flatMap((process) => Array<FirmProcess>(WEIGHTS[process.id] ?? 1).fill(process))

const LONG_REASON =
  'What it has in common with the earlier ones was looked at: each had its own beginning, and the change of the sheet in this month removes all of them.'
const SHORT_REASON = 'A single case; the people who do the work saw nothing like it in the last twelve months.'

/** Something that is noticed. */
export interface Noticed {
  readonly detected: CalendarDate
  readonly process: FirmProcess
  readonly fault: Fault
  readonly grade?: 'minor' | 'major'
  /** The record that brought it up. */
  readonly source?: string
}

/** What became of it. */
export interface Answered {
  readonly id: string
  /** Undefined while it is open at the end. */
  readonly closed: CalendarDate | undefined
}

/** What was noticed, and what was removed, by process and category of the cause. */
interface Log {
  readonly noticed: { readonly key: string; readonly detected: CalendarDate }[]
  readonly removed: Correction[]
}

/**
 * What goes wrong and is put right, over two years.
 *
 * @param found what audits find
 * @returns what became of what audits found, by audit
 */
export function nonconformities(book: Book, random: Random, found: readonly Noticed[]): ReadonlyMap<string, Answered> {
  const log: Log = { noticed: [], removed: [] }
  const all = [...MONTHS.flatMap((month) => noticedIn(random, month)), ...found]
  const answers = all
    .sort((one, other) => byText(one.detected, other.detected))
    .map((one) => [one.source ?? '', answer(book, random, log, one)] as const)
  return new Map(answers)
}

function noticedIn(random: Random, month: string): readonly Noticed[] {
  return Array.from({ length: random.whole(...A_MONTH) }, () => ({
    detected: `${month}-${String(random.whole(1, 28)).padStart(2, '0')}`,
    process: random.pick(WHERE),
    fault: random.pick(FAULTS),
  }))
}

/** Writes it down, and deals with it as the procedure asks. */
function answer(
  book: Book,
  random: Random,
  log: Log,
  { detected, process, fault, grade = random.happens(0.12) ? 'major' : 'minor', source }: Noticed,
): Answered {
  const id = book.nextId('NC', detected)
  const key = `${process.id} ${fault.category}`
  const from = addMonths(detected, -12)
  const isThird = log.noticed.filter((one) => one.key === key && one.detected > from).length >= 2
  const cameBack = log.removed.filter((one) => one.key === key && one.verified < detected).map((one) => one.id)
  log.noticed.push({ key, detected })
  const isActedOn = grade === 'major' || (isThird ? random.happens(0.6) : random.happens(0.2))
  const by = random.pick(process.noticedBy)
  const corrected = addDays(detected, random.whole(0, grade === 'major' ? 2 : 4))
  const cost = random.whole(2, 40) * 10 * (grade === 'major' ? 6 : 1)
  const writing = book.begin('nonconformity', id, detected, by, {
    title: `${fault.what}, case ${id.slice(3)}`,
    detected,
    detected_by: by,
    kind: source ? 'audit' : 'process',
    owner: process.owner,
    process: process.id,
    requirement: fault.requirement,
    grade,
    cause_category: fault.category,
    cost: { internal: cost, external: 0, currency: 'CHF' },
    ...(source !== undefined && { source }),
    ...(cameBack.length > 0 && { related: cameBack }),
    due: addDays(detected, isActedOn ? 150 : 30),
  })
  const corrector = random.pick(process.noticedBy)
  writing.then(corrected, corrector, { correction: { what: fault.correction, by: corrector, done: corrected } })
  // What comes for the third time is decided on at once.
  const decided = isThird ? detected : addDays(detected, random.whole(1, grade === 'major' ? 4 : 8))
  const correction = isActedOn
    ? correct(book, random, { nonconformity: id, key, detected, decided, process, fault, corrector, grade })
    : undefined
  writing.then(decided, holderOf(process.owner), {
    corrective_action: correction
      ? { needed: 'true', link: correction.id }
      : { needed: 'false', reason: isThird ? LONG_REASON : SHORT_REASON },
  })
  if (correction) log.removed.push(correction)
  const closed = isActedOn
    ? correction?.closed && addDays(correction.closed, random.whole(0, 3))
    : addDays(laterDay(corrected, decided), random.whole(1, 16))
  if (closed === undefined || closed > END) return { id, closed: undefined }
  writing.close(closed, holderOf(process.owner), {
    consequences: 'None for customers: it was noticed before anything left the house.',
    evidence: [{ what: `Sheet of the day, ${endOf(closed.slice(0, 7))}` }],
  })
  return { id, closed }
}
