import { addDays } from '../../../core/values/date.js'
import type { Book } from '../book.js'
import { END, MONTHS } from '../calendar.js'
import { holderOf, PEOPLE } from '../firm/people.js'
import { PROCESSES } from '../firm/processes.js'
import type { Random } from '../random.js'

const SAVES_MONEY = 'Labels printed at the bench'
const IDEAS = [
  'A trolley for empty boxes',
  SAVES_MONEY,
  'One list for all spare parts',
  'A photograph of each wiring',
  'A bell at the goods-in door',
]

/** Ideas that are decided on, and changes that are planned before they are made. */
export function changes(book: Book, random: Random): void {
  for (const month of MONTHS) for (const day of ['05', '19']) improvement(book, random, `${month}-${day}`)
  for (let quarter = 0; quarter < 8; quarter++) changeRequest(book, `${MONTHS[quarter * 3]}-11`, quarter)
}

function improvement(book: Book, random: Random, raised: string): void {
  const process = random.pick(PROCESSES)
  const raisedBy = random.pick(PEOPLE).id
  const owner = holderOf(process.owner)
  const decided = addDays(raised, random.whole(3, 12))
  const idea = random.pick(IDEAS)
  const id = book.nextId('IM', raised)
  const benefit =
    idea === SAVES_MONEY
      ? { metric: 'Cost of labels a week', before: 60, unit: 'CHF' }
      : { metric: 'Minutes saved a week', before: 60, unit: 'min' }
  const writing = book.begin('improvement', id, raised, raisedBy, {
    title: `${idea}, ${id.slice(3)}`,
    kind: random.happens(0.2) ? 'opportunity' : 'idea',
    raised,
    raised_by: raisedBy,
    owner: process.owner,
    process: process.id,
    proposal: `${idea} would save a walk each time.`,
    decide_by: addDays(raised, 20),
    benefit,
  })
  if (random.happens(0.3)) {
    writing.close(decided, owner, {
      decision: { answer: 'decline', reason: 'Costs more than it saves within three years.', by: owner, on: decided },
    })
    return
  }
  const action = { what: `${idea} is bought and put up`, owner: process.owner, due: addDays(decided, 40) }
  writing.then(decided, owner, {
    decision: { answer: 'accept', reason: 'Saves time each day and costs little.', by: owner, on: decided },
    actions: [action],
  })
  const done = addDays(decided, random.whole(15, 35))
  const judged = addDays(done, 40)
  if (done <= END)
    writing.then(done, owner, {
      done,
      actions: [{ ...action, done, evidence: [{ what: `Seen at the place on ${done}` }] }],
    })
  if (judged <= END)
    writing.close(judged, 'vera-lang', {
      benefit: { ...benefit, after: random.whole(10, 45), verified: judged },
      effectiveness: { judged, by: 'vera-lang', how: 'Timed for a week.', result: 'better' },
    })
}

function changeRequest(book: Book, requested: string, quarter: number): void {
  const process = PROCESSES[quarter]
  if (!process) return
  const owner = holderOf(process.owner)
  const approved = addDays(requested, 10)
  const implemented = addDays(requested, 50)
  const verified = addDays(implemented, 30)
  const verification = { due: addDays(implemented, 45) }
  const action = {
    what: 'Tell everybody concerned and change the sheets',
    owner: process.owner,
    due: addDays(requested, 60),
  }
  const writing = book
    .begin('change-request', book.nextId('CR', requested), requested, owner, {
      title: `Planned change of “${process.title}”`,
      kind: 'process',
      process: process.id,
      owner: process.owner,
      requested,
      requested_by: owner,
      purpose: 'Fewer steps from order to shipment.',
      consequences: 'Two sheets become one.',
      risks: 'For two weeks both sheets are about, so the old one is collected first.',
      resources: 'Three days of two people.',
      responsibilities: 'The process owner leads it.',
      affected: [process.id],
      due: addDays(requested, 120),
    })
    .then(approved, 'greta-holm', {
      approval: { answer: 'approve', by: owner === 'greta-holm' ? 'marek-nowak' : 'greta-holm', on: approved },
      actions: [action],
    })
  if (implemented > END) return
  book.revise({
    on: implemented,
    document: process.id,
    summary: `One sheet from order to shipment, since ${implemented}.`,
    edits: [{ path: 'outputs', entry: 'One sheet for each order' }],
  })
  writing.then(implemented, owner, {
    actions: [{ ...action, done: implemented, evidence: [{ what: 'New sheet in use' }] }],
    training_needed: { needed: 'false', reason: 'The new sheet asks the same questions in one place.' },
    implemented,
    verification,
  })
  if (verified <= END)
    writing.close(verified, 'tomas-reyes', {
      verification: {
        ...verification,
        on: verified,
        by: 'tomas-reyes',
        how: 'Twenty orders followed; all used the new sheet.',
        result: 'as-intended',
      },
    })
}
