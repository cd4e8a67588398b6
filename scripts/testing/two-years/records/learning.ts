import { addDays, addMonths } from '../../../core/values/date.js'
import type { Book } from '../book.js'
import { PEOPLE } from '../firm/people.js'
import type { Random } from '../random.js'

const TOPICS = ['Static electricity', 'Tight housings', 'Talking with angry customers', 'Reading a drawing']

/** What people can do, what they learn, and that they have read what applies to them. */
export function learning(book: Book, random: Random): void {
  for (const { id, name, role, boss } of PEOPLE) {
    const verified = '2025-01-03'
    const verifier = boss ?? 'idris-bello'
    book.begin('competence-record', book.nextId('CO', verified), verified, verifier, {
      title: `${name}, ${role.replace('-', ' ')}`,
      person: id,
      role,
      competence: `Work as ${TITLES[role] ?? role.replace('-', ' ')}`,
      basis: 'experience',
      acquired: '2024-06-03',
      verified,
      verified_by: verifier,
      how: 'Watched at work for a day.',
    })
  }
  for (const [person, competence] of ABILITIES)
    book.begin('competence-record', book.nextId('CO', '2025-01-03'), '2025-01-03', 'idris-bello', {
      title: `${competence}, ${person}`,
      person,
      role: PEOPLE.find(({ id }) => id === person)?.role ?? '',
      competence,
      basis: 'training',
      acquired: '2024-06-03',
      verified: '2025-01-03',
      verified_by: 'idris-bello',
      how: 'Shown on two examples.',
    })
  for (let quarter = 0; quarter < 8; quarter++) training(book, random, quarter)
}

const ABILITIES = [
  ['leila-amari', 'Release software'],
  ['klara-vogt', 'Look after the laboratory'],
  ['marek-nowak', 'Look after the laboratory'],
  ['omar-saidi', 'Look after the laboratory'],
] as const

const TITLES: Readonly<Record<string, string>> = {
  'it-lead': 'IT lead',
  'care-lead': 'customer care lead',
  'care-agent': 'customer care agent',
}

function training(book: Book, random: Random, quarter: number): void {
  const planned = addMonths('2025-02-18', quarter * 3)
  const held = addDays(planned, random.whole(0, 2))
  const judged = addDays(held, 30)
  const topic = TOPICS[quarter % TOPICS.length] ?? ''
  const effectiveness = { method: 'Watched at work by the lead', due: addDays(held, 40) }
  book
    .begin('training', book.nextId('TR', planned), addDays(planned, -20), 'ruth-adler', {
      title: `${topic}, ${planned}`,
      owner: 'people-lead',
      process: 'PR-007',
      planned,
      trainer: 'klara-vogt',
      competences: [topic],
      people: ['emil-berg', 'rosa-pinto', 'hugo-blanc', 'mina-park'],
      effectiveness,
    })
    .then(held, 'ruth-adler', { held, minutes: 90, method: 'course' })
    .close(judged, 'ruth-adler', {
      effectiveness: { ...effectiveness, done: judged, by: 'marek-nowak', result: 'effective' },
    })
}
