import type { NewValue } from '../../../core/model/plan.js'
import type { Values } from '../book.js'
import { honest } from './honest.js'
import type { Plant } from './plant.js'

const EXTENDED = (was: string) => ({
  extensions: [{ on: '2026-12-14', was, reason: 'The carpenter is ill.', approved_by: 'idris-bello' }],
})

/** A record before its date was moved: which date, what it was, and what it was moved to; written by the fields around it. */
const MOVED: readonly (readonly [
  type: string,
  field: string,
  was: string,
  now: string,
  around?: (on: string) => Values,
])[] = [
  ['nonconformity', 'due', '2027-01-31', '2027-03-31'],
  ['corrective-action', 'due', '2027-02-26', '2027-04-30'],
  ['corrective-action', 'action', '2027-01-15', '2027-02-15', inAction('Fit a lock that falls shut', 'omar-saidi')],
  [
    'corrective-action',
    'check_by',
    '2027-02-19',
    '2027-05-19',
    (on) => ({ effectiveness: { criterion: 'Closed on each of twenty evenings.', check_by: on } }),
  ],
  ['risk', 'next_review', '2027-01-16', '2027-05-16'],
  ['risk', 'action', '2027-02-26', '2027-03-26', inAction('Find a firm that repairs it', 'klara-vogt')],
  ['improvement', 'decide_by', '2027-01-29', '2027-02-26'],
  [
    'improvement',
    'action',
    '2027-01-29',
    '2027-02-26',
    (on) => ({ ...ACCEPTED, ...inAction('Buy the shelf', 'zoe-martin')(on) }),
  ],
  ['change-request', 'due', '2027-03-26', '2027-06-25'],
  [
    'change-request',
    'action',
    '2027-01-29',
    '2027-02-26',
    (on) => ({ ...AGREED, ...inAction('Move the shelves', 'otto-kern')(on) }),
  ],
  ['customer-complaint', 'reply_by', '2027-01-04', '2027-01-14'],
  ['customer-complaint', 'due', '2027-01-29', '2027-02-26'],
  ['contract-review', 'decide_by', '2027-01-15', '2027-01-29'],
  ['training', 'planned', '2027-01-19', '2027-04-20'],
  ['internal-audit', 'planned', '2027-02-09', '2027-05-11'],
  ['external-audit', 'planned', '2027-02-16', '2027-05-18'],
  ['meeting', 'planned', '2027-01-12', '2027-02-09'],
  [
    'meeting',
    'action',
    '2027-01-29',
    '2027-02-26',
    (on) => ({ ...HELD, ...inAction('Order new keys', 'omar-saidi')(on) }),
  ],
  ['design-project', 'due', '2027-12-17', '2028-06-30'],
  ['design-project', 'gate', '2027-03-01', '2027-06-01', (on) => ({ gates: [{ gate: 'Concept', planned: on }] })],
]

function inAction(what: string, owner: string): (on: string) => Values {
  return (on) => ({ actions: [{ what, owner, due: on } as NewValue] })
}

const ACCEPTED: Values = {
  decision: { answer: 'accept', reason: 'Costs little and saves steps.', by: 'ruth-adler', on: '2026-11-09' },
}
const AGREED: Values = {
  consequences: 'Two people walk less.',
  risks: 'None that is known.',
  resources: 'Two days.',
  responsibilities: 'Otto Kern moves the shelves.',
  approval: { answer: 'approve', by: 'greta-holm', on: '2026-11-09' },
}
const HELD: Values = {
  planned: '2026-12-08',
  held: '2026-12-08',
  attendees: ['ruth-adler', 'omar-saidi'],
  decisions: [{ about: 'QP-010', decision: 'New keys.' }],
}

/** Kind 1: dates of records do not move silently. */
export const movedDates: readonly Plant[] = MOVED.map(([type, field, was, now, around]) => {
  const write = around ?? ((on: string): Values => ({ [field]: on }))
  return {
    kind: 1,
    what: `the ${field} of a ${type} is moved without a word`,
    rule: 'due-dates-explained',
    says: `was ${was} and is now ${now}, and nothing says why`,
    type,
    before: { ...honest(type), ...write(was) },
    wrong: write(now),
    right: { ...write(now), ...EXTENDED(was) },
  }
})
