import { CLOSED_NONCONFORMITY } from './honest.js'
import type { Changes, Plant } from './plant.js'

const action = (what: string, owner: string, evidence: readonly object[]) => ({
  actions: [{ what, owner, due: '2027-01-15', done: '2026-12-14', evidence: evidence as never }],
})
const SHOWN = [{ what: 'Photograph of 14 December' }]
const ITSELF = [{ what: 'See here', document: '{id}' }]

/** What is done with an action, by type of record. */
const ACTIONS: readonly (readonly [type: string, what: string, owner: string, around: Changes])[] = [
  ['risk', 'Find a firm that repairs it', 'klara-vogt', {}],
  ['corrective-action', 'Fit a lock that falls shut', 'omar-saidi', {}],
  [
    'improvement',
    'Buy the shelf',
    'zoe-martin',
    { decision: { answer: 'accept', reason: 'Costs little and saves steps.', by: 'ruth-adler', on: '2026-11-09' } },
  ],
  [
    'meeting',
    'Order new keys',
    'omar-saidi',
    {
      planned: '2026-12-08',
      held: '2026-12-08',
      attendees: ['omar-saidi'],
      decisions: [{ about: 'QP-010', decision: 'New keys.' }],
    },
  ],
]

/** Records that may be on hold. */
const PAUSED: readonly string[] = [
  'nonconformity',
  'corrective-action',
  'improvement',
  'change-request',
  'customer-complaint',
  'risk',
]
const ON_HOLD = { since: '2026-11-20', reason: 'The carpenter is ill.' }

/** Kind 12: empty is not given. */
export const emptyIsNotGiven: readonly Plant[] = [
  ...ACTIONS.flatMap(([type, what, owner, around]): readonly Plant[] => {
    const done = { kind: 12, type, right: { ...around, ...action(what, owner, SHOWN) } }
    const rule = 'evidence-given'
    return [
      {
        ...done,
        what: `an action of a ${type} is done with an empty list of evidence`,
        rule,
        says: '“evidence” is empty',
        wrong: { ...around, ...action(what, owner, []) },
      },
      {
        ...done,
        what: `an action of a ${type} proves itself`,
        rule,
        says: 'names itself as evidence',
        wrong: { ...around, ...action(what, owner, ITSELF) },
      },
    ]
  }),
  {
    kind: 12,
    what: 'a nonconformity is closed with an empty list of evidence',
    rule: 'evidence-given',
    says: '“evidence” is empty',
    type: 'nonconformity',
    wrong: { ...CLOSED_NONCONFORMITY, evidence: [] },
    right: CLOSED_NONCONFORMITY,
  },
  {
    kind: 12,
    what: 'a nonconformity proves itself',
    rule: 'evidence-given',
    says: 'names itself as evidence',
    type: 'nonconformity',
    wrong: { ...CLOSED_NONCONFORMITY, evidence: ITSELF as never },
    right: CLOSED_NONCONFORMITY,
  },
  ...PAUSED.map(
    (type): Plant => ({
      kind: 12,
      what: `a ${type} is on hold without an end`,
      rule: 'pauses-end',
      says: 'has been on hold for 31 days',
      from: '2026-12-21',
      type,
      wrong: { on_hold: ON_HOLD },
      right: { on_hold: { ...ON_HOLD, until: '2027-01-18' } },
    }),
  ),
]
