import { addDays, type CalendarDate } from '../../../core/values/date.js'
import type { Book, Values } from '../book.js'
import { END } from '../calendar.js'
import { holderOf, PEOPLE } from '../firm/people.js'
import type { FirmProcess } from '../firm/processes.js'
import type { Random } from '../random.js'
import type { Fault } from './faults.js'

export interface Correction {
  readonly id: string
  /** Process and category. */
  readonly key: string
  readonly verified: CalendarDate
  /** Undefined while it is open at the end. */
  readonly closed: CalendarDate | undefined
}

interface Wanted {
  readonly nonconformity: string
  readonly key: string
  readonly detected: CalendarDate
  readonly decided: CalendarDate
  readonly process: FirmProcess
  readonly fault: Fault
  readonly corrector: string
  readonly grade: 'minor' | 'major'
}

const NOTHING_ELSE = 'The other benches and sheets were looked at; none of them works this way.'

/** Removes the cause of a nonconformity. */
export function correct(
  book: Book,
  random: Random,
  { nonconformity, key, detected, decided, process, fault, corrector, grade }: Wanted,
): Correction {
  const id = book.nextId('CA', decided)
  const lead = holderOf(process.owner)
  const found = addDays(detected, random.whole(9, grade === 'major' ? 18 : 27))
  const due = addDays(decided, 100)
  const doers = PEOPLE.filter(
    (person) => person.id !== lead && person.id !== corrector && person.role !== 'managing-director',
  )
  const doer = random.pick(doers).id
  const action = (done?: CalendarDate): Values => ({
    what: fault.action,
    owner: doer,
    due: addDays(decided, 45),
    ...(done !== undefined && { done, evidence: [{ what: `Seen at the place by ${lead} on ${done}` }] }),
  })
  const criterion = {
    criterion: 'No such case in the six weeks after the action was done.',
    check_by: addDays(decided, 95),
  }
  const writing = book.begin('corrective-action', id, decided, lead, {
    title: `${fault.action}, ${id.slice(3)}`,
    opened: decided,
    owner: process.owner,
    due,
    process: process.id,
    nonconformities: [nonconformity],
    problem: `${fault.what} in “${process.title}”, noticed on ${detected}; the rule was not kept.`,
  })
  const steps: [CalendarDate, string, Values][] = []
  steps.push([
    found,
    lead,
    {
      root_cause: { method: '5-whys', whys: fault.whys, text: fault.cause, category: fault.category, found },
      actions: [action()],
      effectiveness: criterion,
    },
  ])
  const done = addDays(decided, random.whole(28, 44))
  steps.push([done, doer, { actions: [action(done)] }])
  const verifiers = PEOPLE.filter(
    (person) => ![lead, doer, corrector].includes(person.id) && person.role === 'internal-auditor',
  )
  const verifier = random.pick(verifiers).id
  const verified = addDays(done, random.whole(42, 50))
  steps.push([
    verified,
    verifier,
    {
      effectiveness: {
        ...criterion,
        verified,
        verifier,
        result: 'effective',
        how: 'Went through the sheets of six weeks; there was no such case.',
      },
      similar_occurrences: { needed: 'false', reason: NOTHING_ELSE },
      risk_update: { needed: 'false', reason: 'Likelihood and impact stay: the risk had counted with such cases.' },
      qms_change: { needed: 'false', reason: 'The procedure already asks for this; only the sheet was changed.' },
    },
  ])
  for (const [on, by, values] of steps) if (on <= END) writing.then(on, by, values)
  // One in six takes longer, and says so in time.
  const isLate = random.happens(0.17)
  const extended = addDays(due, 21)
  if (isLate && addDays(decided, 80) <= END)
    writing.then(addDays(decided, 80), lead, {
      due: extended,
      extensions: [
        {
          on: addDays(decided, 80),
          was: due,
          reason: 'The new sheets came back from the printer with a fault.',
          approved_by: holderOf('quality-manager'),
        },
      ],
    })
  const closed = isLate ? addDays(due, random.whole(3, 20)) : addDays(verified, random.whole(0, 3))
  if (closed <= END) writing.close(closed, lead)
  return { id, key, verified, closed: closed <= END ? closed : undefined }
}
