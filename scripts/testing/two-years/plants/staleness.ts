import { addDays } from '../../../core/values/date.js'
import { CLOSED_NONCONFORMITY } from './honest.js'
import type { Changes, Plant } from './plant.js'

const measured = (
  title: string,
  frequency: string,
  results: readonly (readonly [on: string, value: number])[],
): Changes => ({
  title: `${title}, {id}`,
  owner: 'people-lead',
  process: 'PR-007',
  direction: 'higher',
  target: '90',
  unit: '%',
  source: 'Time sheets',
  frequency,
  results: results.map(([on, value]) => ({ on, value })),
})

/** How often something is measured, when it was last, and from when that is too long ago. */
const MEASURED: readonly (readonly [frequency: string, last: string, late: string, right: string])[] = [
  ['weekly', '2026-12-07', '2026-12-22', '2026-12-21'],
  ['monthly', '2026-10-31', '2026-12-15', '2026-11-30'],
  ['quarterly', '2026-06-30', '2026-10-15', '2026-09-30'],
]

const aimed = (results: readonly object[]): Changes => ({
  title: 'More ideas from each team, {id}',
  owner: 'people-lead',
  process: 'PR-007',
  metric: 'Ideas for each person and year',
  baseline: '1',
  target: '2',
  unit: 'ideas',
  due: '2027-06-30',
  frequency: 'monthly',
  policy_commitment: 'We listen.',
  plan: { what: 'Ask each team once a month.', resources: 'An hour.', how_judged: 'Mean of the last quarter.' },
  results: results as never,
})

const inProcess = (process: string): Changes => ({
  process,
  owner: 'people-lead',
  reviewed: '2026-10-05',
  next_review: '2027-04-05',
})
const wentWrong = (detected: string, grade: string) => ({
  ...CLOSED_NONCONFORMITY,
  detected,
  grade,
  correction: { what: 'Locked it.', by: 'vera-lang', done: detected },
})

const external = (checked: string, next: string): Changes => ({
  title: 'Standard for masts, {id}',
  owner: 'document-controller',
  process: 'PR-007',
  publisher: 'Mast makers',
  edition: '3',
  where: 'Shelf of the document controller',
  checked_on: checked,
  next_check: next,
})

const procedure = (nextReview: string): Changes => ({
  title: 'Storing masts, {id}',
  owner: 'operations-lead',
  process: 'PR-005',
  clauses: ['8.5.4'],
  next_review: nextReview,
})

const register = (entry: object): Changes => ({
  title: 'Equipment of the repair shop, {id}',
  owner: 'metrologist',
  process: 'PR-005',
  entries: [
    {
      no: '1',
      title: 'Multimeter of the repair shop, {id}',
      kind: 'instrument',
      used_for: 'Repairs',
      interval: '12',
      basis: 'Calibrated once a year by an accredited laboratory',
      responsible: 'metrologist',
      ...entry,
    },
  ],
})
const obligations = (next: string): Changes => ({
  title: 'Obligations about masts, {id}',
  owner: 'document-controller',
  process: 'PR-001',
  clauses: ['8.2.2'],
  entries: [
    {
      no: '1',
      title: 'Height of masts',
      source: 'Building law',
      must: 'Masts above ten metres have a permit.',
      met_by: ['QP-002'],
      responsible: 'sales-lead',
      checked: '2026-06-01',
      next_check: next,
      result: 'met',
    },
  ],
})

/** Kind 5: what is to be looked at again and again was looked at. */
export const staleness: readonly Plant[] = [
  ...MEASURED.map(
    ([frequency, last, late, right]): Plant => ({
      kind: 5,
      what: `an indicator that is measured ${frequency} has no value since ${last}`,
      rule: 'indicator-measured',
      says: `measured ${frequency}, but the last result is from ${last}`,
      severity: 'warning',
      from: late,
      type: 'indicator',
      wrong: measured('Hours for learning', frequency, [[last, 95]]),
      right: measured('Hours for learning', frequency, [
        [last, 95],
        [right, 95],
      ]),
    }),
  ),
  {
    kind: 5,
    what: 'an indicator has no value at all',
    rule: 'indicator-measured',
    says: 'measured monthly, but there is no result yet',
    from: '2026-07-16',
    type: 'indicator',
    wrong: measured('Hours for talking', 'monthly', []),
    right: measured(
      'Hours for talking',
      'monthly',
      [7, 8, 9, 10, 11, 12].map((month) => [`2026-${String(month).padStart(2, '0')}-01`, 95]),
    ),
  },
  {
    kind: 5,
    what: 'an objective is not measured',
    rule: 'objective-measurable',
    says: 'the last result is from 2026-10-31',
    from: '2026-12-15',
    type: 'quality-objective',
    wrong: aimed([{ on: '2026-10-31', value: 1.2 }]),
    right: aimed([
      { on: '2026-10-31', value: 1.2 },
      { on: '2026-11-30', value: 1.4 },
    ]),
  },
  {
    kind: 5,
    what: 'a risk was not looked at for a year',
    rule: 'risk-reviewed',
    says: 'last looked at on 2025-12-14, more than 12 months ago',
    from: '2026-12-15',
    type: 'risk',
    wrong: { identified: '2025-06-02', reviewed: '2025-12-14' },
    right: { identified: '2025-06-02', reviewed: '2026-01-14' },
  },
  {
    kind: 5,
    what: 'a risk was never looked at again',
    rule: 'risk-reviewed',
    says: 'last looked at on 2025-12-07, more than 12 months ago',
    from: '2026-12-08',
    type: 'risk',
    wrong: { identified: '2025-12-07', reviewed: undefined },
    right: {
      identified: '2025-12-07',
      reviewed: undefined,
      closed: '2026-11-30',
      closed_reason: 'A new chamber was bought.',
    },
  },
  {
    kind: 5,
    what: 'a risk was not looked at after a major nonconformity in its process',
    rule: 'risk-reviewed',
    says: 'Since this risk was last looked at, on 2026-10-05',
    severity: 'warning',
    from: '2026-11-18',
    type: 'risk',
    wrong: inProcess('PR-009'),
    right: { ...inProcess('PR-009'), reviewed: '2026-11-23' },
    beside: [
      {
        type: 'nonconformity',
        id: 'NC-2026-{n}',
        wrong: {
          ...wentWrong('2026-10-18', 'major'),
          process: 'PR-009',
          due: '2027-01-31',
          closed: undefined,
          corrective_action: { needed: 'true', link: 'CA-2026-{n}' },
        },
      },
      { type: 'corrective-action', id: 'CA-2026-{n}', wrong: { nonconformities: ['NC-2026-{n}'], process: 'PR-009' } },
    ],
  },
  {
    kind: 5,
    what: 'an external document was not looked for',
    rule: 'external-documents-checked',
    says: 'for a newer edition has been overdue for 1 day',
    severity: 'warning',
    from: '2026-12-08',
    type: 'external-document',
    wrong: external('2026-06-08', '2026-12-07'),
    right: external('2026-12-07', '2027-06-07'),
  },
  {
    kind: 5,
    what: 'a document was not read again',
    rule: 'review-not-overdue',
    says: 'has been overdue for 1 day',
    severity: 'warning',
    from: '2026-12-08',
    type: 'procedure',
    wrong: procedure('2026-12-07'),
    right: procedure('2027-12-07'),
  },
  {
    kind: 5,
    what: 'a piece of equipment in use is not calibrated',
    rule: 'equipment-calibrated',
    about: '{id}#1',
    says: 'has been in use since 2026-12-07, but no calibration of it is recorded',
    severity: 'warning',
    from: '2026-12-08',
    type: 'equipment-register',
    wrong: register({ status: 'in-use', in_use: '2026-12-07' }),
    right: register({
      status: 'blocked',
      blocked_because: 'Not calibrated yet, kept in the drawer.',
      in_use: '2026-12-07',
    }),
  },
  {
    kind: 5,
    what: 'an obligation is not checked again',
    rule: 'actions-not-overdue',
    about: '{id}#1',
    says: '1 day late',
    severity: 'warning',
    from: '2026-12-08',
    type: 'obligations',
    wrong: obligations('2026-12-07'),
    right: obligations('2027-12-07'),
  },
  {
    kind: 14,
    what: 'a document was not read again for a month',
    rule: 'review-not-overdue',
    says: 'has been overdue for 31 days',
    severity: 'error',
    from: addDays('2026-11-09', 31),
    type: 'procedure',
    wrong: procedure('2026-11-09'),
    right: procedure('2027-11-09'),
  },
]
