import type { Beside, Changes, Plant } from './plant.js'

const week = ['2026-12-07', '2026-12-14', '2026-12-21'] as const

/** An indicator with the values of three weeks. */
const indicator = (direction: string, target: string, values: readonly number[], more: Changes = {}): Changes => ({
  title: 'Time for repairs, {id}',
  owner: 'people-lead',
  process: 'PR-007',
  direction,
  target,
  unit: 'd',
  source: 'List of repairs',
  frequency: 'weekly',
  results: values.map((value, index) => ({ on: week[index] ?? '', value })),
  ...more,
})

const answeredBy = (type: string, id: string, values: Changes): readonly Beside[] => [{ type, id, right: values }]

/** What is off target, and how the honest one is not, or is answered. */
const MISSED: readonly (readonly [what: string, wrong: Changes, right: Changes, beside?: readonly Beside[]])[] = [
  ['too low twice', indicator('higher', '90', [95, 84, 83]), indicator('higher', '90', [95, 84, 92])],
  ['too high twice', indicator('lower', '5', [4, 7, 8]), indicator('lower', '5', [4, 5, 8])],
  [
    'too far from the target twice',
    indicator('target', '20', [20, 26, 14]),
    indicator('target', '20', [20, 21, 19], { tolerance: '1' }),
  ],
  [
    'beyond its tolerance twice',
    indicator('higher', '90', [95, 88, 88], { tolerance: '1' }),
    indicator('higher', '90', [95, 89, 89], { tolerance: '1' }),
  ],
  [
    'too high, where an improvement would answer it',
    indicator('lower', '6', [4, 7, 8]),
    indicator('lower', '6', [4, 7, 8]),
    answeredBy('improvement', 'IM-2026-{n}', { raised: '2026-12-21', related: ['{id}'] }),
  ],
  [
    'too low, where a corrective action would answer it',
    indicator('higher', '80', [85, 74, 73]),
    indicator('higher', '80', [85, 74, 73]),
    answeredBy('corrective-action', 'CA-2026-{n}', { opened: '2026-12-21', source: '{id}', root_cause: undefined }),
  ],
  [
    'too low, where a risk would answer it',
    indicator('higher', '70', [75, 64, 63]),
    indicator('higher', '70', [75, 64, 63]),
    answeredBy('risk', 'RI-{n}', { identified: '2026-12-21', reviewed: undefined, source: '{id}' }),
  ],
  [
    'too high, where an objective would answer it',
    indicator('lower', '7', [6, 8, 9]),
    indicator('lower', '7', [6, 8, 9]),
    answeredBy('quality-objective', 'QO-{n}', {
      title: 'Faster repairs, {n}',
      owner: 'people-lead',
      process: 'PR-007',
      metric: 'Time for repairs',
      baseline: '9',
      target: '7',
      unit: 'd',
      due: '2027-06-30',
      indicator: '{id}',
      policy_commitment: 'We keep what we promise.',
      plan: { what: 'One more bench.', resources: 'Two weeks.', how_judged: 'Mean of the last month.' },
    }),
  ],
]

const weekly = (first: string, firstValue: number): Changes => ({
  results: [
    { on: first, value: firstValue },
    { on: '2026-12-14', value: 95 },
    { on: '2026-12-21', value: 95 },
  ],
})

/** A meeting of top management in between. */
const review = (held: string, about: readonly string[]): Changes => ({
  title: `Management review of ${held}`,
  held,
  period_from: '2026-12-01',
  period_to: '2026-12-06',
  chair: 'greta-holm',
  attendees: ['greta-holm', 'idris-bello'],
  decisions: about.map((id) => ({ about: id, decision: 'No action: a bench was broken, and is repaired.' })),
  next: '2027-06-30',
})

/** Kind 6: what stays off its target is answered, and the management review decides about what it saw. */
export const offTarget: readonly Plant[] = [
  ...MISSED.map(
    ([what, wrong, right, beside]): Plant => ({
      kind: 6,
      what: `an indicator is ${what}`,
      rule: 'off-target-acted-on',
      says: 'and nothing is decided about it',
      severity: 'warning',
      from: '2026-12-21',
      type: 'indicator',
      wrong,
      right,
      ...(beside && { beside }),
    }),
  ),
  {
    kind: 6,
    what: 'a management review says nothing of an indicator that was off target',
    rule: 'off-target-decided',
    says: '{id} was off target in this review (80 on 2026-12-07)',
    about: 'MR-2026-91',
    severity: 'warning',
    from: '2026-12-10',
    type: 'indicator',
    wrong: indicator('higher', '90', [], weekly('2026-12-07', 80)),
    right: indicator('higher', '90', [], weekly('2026-12-11', 80)),
    beside: [
      { type: 'management-review', id: 'MR-2026-91', wrong: review('2026-12-10', ['KI-001']) },
      { type: 'management-review', id: 'MR-2026-92', right: review('2026-12-11', ['KI-{n-1}', '{id}']) },
    ],
  },
]
