import { CLOSED_NONCONFORMITY } from './honest.js'
import type { Changes, Plant } from './plant.js'

const AUDITED: Changes = {
  planned: '2026-11-09',
  performed: '2026-11-09',
  reported: '2026-11-16',
  recipients: ['people-lead'],
  method: 'A walk through the house',
  sample: 'All cabinets',
}
const found = (clause: string, process: string): Changes => ({
  ...AUDITED,
  findings: [
    {
      id: 'F1',
      grade: 'opportunity',
      kind: 'practice',
      clause,
      process,
      statement: 'It could be lighter.',
      evidence: 'Seen on the day',
      decision: 'A lamp.',
    },
  ],
})

const action = (what: string, owner: string, done: string) => ({
  actions: [{ what, owner, due: '2026-12-01', done, evidence: [{ what: 'Contract' }] }],
})
const HIGH: Changes = { likelihood: 4, impact: 4, ...action('Find a firm that repairs it', 'klara-vogt', '2026-11-02') }

const objective = (unit: string, baseline: string, target: string): Changes => ({
  title: 'Less scrap, {id}',
  owner: 'operations-lead',
  process: 'PR-005',
  metric: 'Scrap in production',
  baseline,
  target,
  unit,
  due: '2027-06-30',
  indicator: 'KI-008',
  policy_commitment: 'We waste nothing.',
  plan: { what: 'Look at each piece.', resources: 'An hour a day.', how_judged: 'Mean of the last quarter.' },
})

const criteria = (weight: number): Changes => ({
  criteria: [
    { metric: 'Masts on the agreed day', threshold: 90, unit: '%', weight },
    { metric: 'Masts sent back', threshold: 2, at_most: 'true', unit: '%', weight: 50 },
  ],
})
const RELEASED: Changes = {
  prepared: '2026-12-07',
  criteria: [{ criterion: 'All tests pass', result: 'not-met', shown_by: 'Report', nonconformity: 'NC-2026-{n}' }],
  known_faults: [],
  authorized: { by: 'leila-amari', on: '2026-12-14' },
  released: '2026-12-14',
}

const LONG_CLOSED: Changes = {
  ...CLOSED_NONCONFORMITY,
  detected: '2016-02-01',
  due: '2016-03-01',
  closed: '2016-03-01',
}

const fits = (plant: Omit<Plant, 'kind'>): Plant => ({ kind: 13, ...plant })

/** Kind 13: answers fit the facts. */
export const answersFit: readonly Plant[] = [
  fits({
    what: 'a major nonconformity leads to nothing',
    rule: 'major-nonconformity-acted-on',
    says: 'is major, but no corrective action is to follow',
    severity: 'warning',
    type: 'nonconformity',
    wrong: { grade: 'major' },
    right: { grade: 'minor' },
  }),
  fits({
    what: 'a finding is about a process that was not audited',
    rule: 'findings-fit',
    says: 'is about PR-004, which is not among the audited processes',
    type: 'internal-audit',
    wrong: found('7.1.3', 'PR-004'),
    right: found('7.1.3', 'PR-007'),
  }),
  fits({
    what: 'a finding is about a clause that was not audited',
    rule: 'findings-fit',
    says: 'is about clause 8.4.1, which is not among the audited clauses',
    type: 'internal-audit',
    wrong: found('8.4.1', 'PR-007'),
    right: found('7.2', 'PR-007'),
  }),
  fits({
    what: 'a risk above the appetite is not judged after its actions',
    rule: 'risk-judged-again',
    says: 'All actions on this risk have been done since 2026-11-02',
    severity: 'warning',
    from: '2026-12-03',
    type: 'risk',
    wrong: HIGH,
    right: {
      ...HIGH,
      likelihood: 2,
      effectiveness: { judged: '2026-11-23', result: 'effective', how: 'It was repaired in a week.' },
    },
  }),
  fits({
    what: 'the actions on a risk did not help, and nothing follows',
    rule: 'risk-judged-again',
    says: 'The actions were found ineffective on 2026-11-23',
    type: 'risk',
    wrong: {
      ...HIGH,
      effectiveness: { judged: '2026-11-23', result: 'ineffective', how: 'It stood still for a month.' },
    },
    right: {
      ...HIGH,
      effectiveness: { judged: '2026-11-23', result: 'ineffective', how: 'It stood still for a month.' },
      accepted: { by: 'greta-holm', on: '2026-11-30', reason: 'A new chamber comes in spring.' },
    },
  }),
  fits({
    what: 'a risk above the appetite has no action',
    rule: 'risk-treated',
    says: '4 × 4 = 16, above the risk appetite of 9, and nothing is to be done about it',
    severity: 'error',
    type: 'risk',
    wrong: { likelihood: 4, impact: 4, actions: undefined },
    right: { likelihood: 4, impact: 4 },
  }),
  fits({
    what: 'a risk stays above the appetite with all its actions',
    rule: 'risk-treated',
    says: 'With all its actions this risk still scores 3 × 4 = 12',
    severity: 'error',
    type: 'risk',
    wrong: { likelihood: 4, impact: 4, residual_likelihood: 3, residual_impact: 4 },
    right: { likelihood: 4, impact: 4, residual_likelihood: 2, residual_impact: 4 },
  }),
  fits({
    what: 'an objective counts in another unit than its indicator',
    rule: 'objective-fits-indicator',
    says: 'counts in kg, but its indicator KI-008 in %',
    type: 'quality-objective',
    wrong: objective('kg', '2', '1'),
    right: objective('%', '2', '1'),
  }),
  fits({
    what: 'an objective goes the wrong way',
    rule: 'objective-fits-indicator',
    says: 'leads from 1 to 2, but for its indicator KI-008 lower is better',
    type: 'quality-objective',
    wrong: objective('%', '1', '2'),
    right: objective('%', '2', '1'),
  }),
  fits({
    what: 'the corrective action that is named is none',
    rule: 'corrective-action-decided',
    says: 'is not a corrective action',
    severity: 'error',
    type: 'nonconformity',
    wrong: { corrective_action: { needed: 'true', link: 'IM-2026-{n}' } },
    right: { corrective_action: { needed: 'true', link: 'CA-2026-{n}' } },
    beside: [
      { type: 'improvement', id: 'IM-2026-{n}', wrong: {} },
      { type: 'corrective-action', id: 'CA-2026-{n}', right: { nonconformities: ['{id}'] } },
    ],
  }),
  fits({
    what: 'no corrective action is needed, and the reason says nothing',
    rule: 'corrective-action-decided',
    says: 'does not say why no corrective action is needed',
    severity: 'error',
    type: 'nonconformity',
    wrong: { corrective_action: { needed: 'false', reason: 'Not needed.' } },
    right: {},
  }),
  fits({
    what: 'the cause only repeats the problem',
    rule: 'cause-differs-from-problem',
    says: 'The cause only repeats the problem',
    type: 'corrective-action',
    wrong: {
      root_cause: {
        method: 'fishbone',
        text: 'The cabinet of spare parts was open on three evenings in October.',
        category: 'equipment',
        found: '2026-11-09',
      },
    },
    right: {},
  }),
  fits({
    what: 'the corrective action is the correction again',
    rule: 'correction-is-not-corrective-action',
    says: 'is the correction of NC-2026-',
    type: 'corrective-action',
    wrong: {
      nonconformities: ['NC-2026-{n}'],
      actions: [{ what: 'Locked it and counted the parts', owner: 'omar-saidi', due: '2027-01-15' }],
    },
    right: { nonconformities: ['NC-2026-{n}'] },
    beside: [
      {
        type: 'nonconformity',
        id: 'NC-2026-{n}',
        wrong: { corrective_action: { needed: 'true', link: '{id}' } },
        right: { corrective_action: { needed: 'true', link: '{id}' } },
      },
    ],
  }),
  fits({
    what: 'the weights of criteria are not 100 together',
    rule: 'provider-criteria-complete',
    says: 'The weights of these criteria are 110 together',
    type: 'external-provider',
    wrong: criteria(60),
    right: criteria(50),
  }),
  fits({
    what: 'a release misses a criterion, and nothing is decided about it',
    rule: 'release-criteria-met',
    says: 'does not decide about it',
    severity: 'error',
    type: 'release',
    wrong: RELEASED,
    right: RELEASED,
    beside: [
      {
        type: 'nonconformity',
        id: 'NC-2026-{n}',
        wrong: { kind: 'output', output: { product: 'Alder One' } },
        right: { kind: 'output', output: { product: 'Alder One', disposition: 'rework', authority: 'henrik-dahl' } },
      },
    ],
  }),
  fits({
    what: 'an old record is deleted, and no disposal names it',
    rule: 'disposals-recorded',
    says: '{id} is gone. It no longer had to be kept',
    severity: 'warning',
    type: 'nonconformity',
    isGone: true,
    wrong: LONG_CLOSED,
    right: LONG_CLOSED,
    beside: [
      {
        type: 'disposal',
        id: 'cellar-{n}',
        isRow: true,
        right: {
          on: '2026-12-14',
          what: '{id}',
          rule: '10 years',
          how: 'deleted',
          approved_by: 'idris-bello',
          by: 'vera-lang',
        },
      },
    ],
  }),
]
