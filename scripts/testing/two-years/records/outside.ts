import { addDays } from '../../../core/values/date.js'
import type { Book } from '../book.js'
import { MONTHS } from '../calendar.js'
import type { Random } from '../random.js'

/** Orders that are looked at before they are confirmed, audits by others, and the meeting of each month. */
export function outside(book: Book, random: Random): void {
  for (const month of MONTHS) {
    contract(book, random, `${month}-08`)
    meeting(book, `${month}-16`)
  }
  externalAudit(book, 'EA-2025-01', '2025-09-09', 'surveillance')
  externalAudit(book, 'EA-2026-01', '2026-09-08', 'surveillance')
}

function contract(book: Book, random: Random, received: string): void {
  const decided = addDays(received, 4)
  const number = random.whole(20, 200)
  book
    .begin('contract-review', book.nextId('CV', received), received, 'yara-haddad', {
      title: `${number} instruments for a weather service, ${received}`,
      owner: 'sales-lead',
      process: 'PR-002',
      customer: 'Weather service',
      order: `Offer ${received}`,
      received,
      wanted: `${number} Alder One with masts within three months.`,
      decide_by: addDays(received, 14),
    })
    .then(decided, 'paul-meier', {
      law: 'Marks for radio equipment.',
      can_be_met: { by: ['marek-nowak', 'sofia-rossi'], result: 'yes', reason: 'Sensors are in stock.' },
      decision: { answer: 'accept', by: 'paul-meier', on: decided, confirmed: 'Letter of the same day' },
    })
    .close(addDays(decided, 12), 'yara-haddad')
}

function meeting(book: Book, planned: string): void {
  book
    .begin('meeting', book.nextId('MT', planned), addDays(planned, -10), 'idris-bello', {
      title: `Figures meeting of ${planned}`,
      kind: 'figures',
      owner: 'quality-manager',
      process: 'PR-008',
      planned,
    })
    .then(planned, 'idris-bello', {
      held: planned,
      attendees: ['idris-bello', 'marek-nowak', 'nina-costa'],
      looked_at: ['KI-001', 'KI-002'],
      decisions: [{ about: 'KI-001', decision: 'No action: it is on target.' }],
    })
    .close(planned, 'idris-bello')
}

function externalAudit(book: Book, id: string, held: string, kind: string): void {
  const reported = addDays(held, 10)
  book
    .begin('external-audit', id, addDays(held, -60), 'idris-bello', {
      title: `Audit by the certification body in ${held.slice(0, 4)}`,
      owner: 'quality-manager',
      body: 'Norden Cert',
      kind,
      edition: 'ISO 9001:2015',
      planned: held,
    })
    .then(held, 'idris-bello', { held })
    .then(reported, 'idris-bello', {
      reported,
      conclusion: 'recommended',
      findings: [
        {
          id: 'F1',
          grade: 'opportunity',
          statement: 'The list of spare parts could name the person who keeps it.',
          decision: 'Done on the same day.',
        },
      ],
    })
    .close(addDays(reported, 5), 'idris-bello')
}
