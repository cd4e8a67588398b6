import { addDays } from '../../../core/values/date.js'
import { CLOSED_NONCONFORMITY } from './honest.js'
import type { Changes, Plant } from './plant.js'

const DUE = '2026-11-16'
const SEEN = [{ what: 'Seen at the place' }]

const NOTICED: Changes = {
  detected: '2026-10-05',
  correction: { what: 'Locked it.', by: 'vera-lang', done: '2026-10-05' },
}
const action = (what: string, owner: string, done?: string) => ({
  actions: [{ what, owner, due: DUE, ...(done !== undefined && { done, evidence: SEEN }) }],
})

/** What is due on 16 November: not done, and done on that very day. */
const DUE_THEN: readonly (readonly [what: string, type: string, wrong: Changes, right: Changes, isRow?: true])[] = [
  [
    'a nonconformity',
    'nonconformity',
    { ...NOTICED, due: DUE },
    { ...NOTICED, due: DUE, ...CLOSED_NONCONFORMITY, closed: DUE },
  ],
  [
    'a corrective action',
    'corrective-action',
    { due: DUE, opened: '2026-10-06' },
    {
      due: DUE,
      opened: '2026-10-06',
      cancelled: { on: DUE, reason: 'The cabinet was given away.', approved_by: 'idris-bello' },
      closed: DUE,
    },
  ],
  [
    'an action of a corrective action',
    'corrective-action',
    { opened: '2026-10-06', ...action('Fit a lock that falls shut', 'omar-saidi') },
    { opened: '2026-10-06', ...action('Fit a lock that falls shut', 'omar-saidi', DUE) },
  ],
  [
    'an action on a risk',
    'risk',
    action('Find a firm that repairs it', 'klara-vogt'),
    action('Find a firm that repairs it', 'klara-vogt', DUE),
  ],
  [
    'the decision on an idea',
    'improvement',
    { decide_by: DUE },
    {
      decide_by: DUE,
      decision: { answer: 'decline', reason: 'There is a shelf behind the door already.', by: 'ruth-adler', on: DUE },
      closed: DUE,
    },
  ],
  [
    'a planned change',
    'change-request',
    { due: DUE },
    { due: DUE, on_hold: { since: DUE, until: '2027-02-01', reason: 'The room is being painted.' } },
  ],
  [
    'the answer to a customer',
    'customer-complaint',
    { received: '2026-11-13', reply_by: DUE },
    { received: '2026-11-13', reply_by: DUE, first_reply: DUE },
  ],
  [
    'the answer to a customer in a table',
    'customer-complaint',
    { received: '2026-11-13', reply_by: DUE, title: 'Screws in a table, {n}' },
    { received: '2026-11-13', reply_by: DUE, first_reply: DUE, title: 'Screws in a table, {n}' },
    true,
  ],
  [
    'the review of an order',
    'contract-review',
    { received: '2026-11-02', decide_by: DUE },
    {
      received: '2026-11-02',
      decide_by: DUE,
      law: 'None besides radio.',
      can_be_met: { by: ['marek-nowak'], result: 'no', reason: 'Not by then.' },
      decision: { answer: 'decline', by: 'paul-meier', on: DUE, confirmed: 'Letter of the same day' },
    },
  ],
  ['a training', 'training', { planned: DUE }, { planned: DUE, held: DUE, minutes: 60, method: 'course' }],
  ['an internal audit', 'internal-audit', { planned: DUE }, { planned: DUE, performed: DUE }],
  ['an audit by a customer', 'external-audit', { planned: DUE }, { planned: DUE, held: DUE }],
  [
    'a meeting',
    'meeting',
    { planned: DUE },
    { planned: DUE, held: DUE, attendees: ['ruth-adler'], decisions: [{ about: 'QP-010', decision: 'No action.' }] },
  ],
  [
    'a design project',
    'design-project',
    { due: DUE, started: '2026-03-02' },
    {
      due: DUE,
      started: '2026-03-02',
      cancelled: { on: DUE, reason: 'Boats move too much.', approved_by: 'greta-holm' },
      closed: DUE,
    },
  ],
  [
    'the authorization of a release',
    'release',
    { prepared: '2026-11-09', release_by: DUE },
    {
      prepared: '2026-11-09',
      release_by: DUE,
      criteria: [{ criterion: 'All tests pass', result: 'met', shown_by: 'Report' }],
      known_faults: [],
      authorized: { by: 'leila-amari', on: DUE },
      released: DUE,
    },
  ],
]

const MAJOR: Changes = {
  ...NOTICED,
  grade: 'major',
  due: DUE,
  corrective_action: { needed: 'true', link: 'CA-2026-{n}' },
}

/** Kind 14: what is overdue turns from a warning into an error with time; of a major nonconformity at once. */
export const severityByAge: readonly Plant[] = [
  ...DUE_THEN.flatMap(([what, type, wrong, right, isRow]): readonly Plant[] => {
    const late = { kind: 14, rule: 'actions-not-overdue', type, wrong, right, ...(isRow && { isRow }) }
    return [
      { ...late, what: `${what} is a day late`, says: '1 day late', severity: 'warning', from: addDays(DUE, 1) },
      { ...late, what: `${what} is a month late`, says: '31 days late', severity: 'error', from: addDays(DUE, 31) },
    ]
  }),
  {
    kind: 14,
    what: 'a major nonconformity is a day late',
    rule: 'actions-not-overdue',
    says: '1 day late',
    severity: 'error',
    from: addDays(DUE, 1),
    type: 'nonconformity',
    wrong: MAJOR,
    right: { ...MAJOR, due: '2027-01-31' },
    beside: [
      {
        type: 'corrective-action',
        id: 'CA-2026-{n}',
        wrong: { nonconformities: ['{id}'] },
        right: { nonconformities: ['{id}'] },
      },
    ],
  },
  {
    kind: 14,
    what: 'the corrective action of a major nonconformity is a day late',
    rule: 'actions-not-overdue',
    says: '1 day late',
    severity: 'error',
    from: addDays(DUE, 1),
    type: 'corrective-action',
    wrong: { due: DUE, opened: '2026-10-06', nonconformities: ['NC-2026-{n}'] },
    right: { opened: '2026-10-06', nonconformities: ['NC-2026-{n}'] },
    beside: [
      {
        type: 'nonconformity',
        id: 'NC-2026-{n}',
        wrong: { ...NOTICED, grade: 'major', corrective_action: { needed: 'true', link: '{id}' } },
        right: { ...NOTICED, grade: 'major', corrective_action: { needed: 'true', link: '{id}' } },
      },
    ],
  },
]
