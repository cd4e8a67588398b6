import { addDays } from '../../../core/values/date.js'
import { CLOSED_NONCONFORMITY, VERIFIED } from './honest.js'
import type { Beside, Changes, Plant } from './plant.js'

const LONG =
  'All three go back to the old cabinet, which was given away on 1 December; the new one falls shut by itself, as was tried on five evenings.'
const BARE = { needed: 'false', reason: 'A single case, nothing more to do.' }
const REASONED = { needed: 'false', reason: LONG }

/** The honest ones happen elsewhere, so that both sides count their own. */
const ELSEWHERE: Changes = { process: 'PR-001' }
const missing = (document: string): Changes => ({ requirement_document: document })

/** Two of a kind before it, both closed. */
function twoBefore(kind: Changes): readonly Beside[] {
  return [
    ['1{n}', '2026-03-02'],
    ['2{n}', '2026-06-01'],
  ].map(([number = '', detected = '']) => {
    const earlier = {
      ...kind,
      ...CLOSED_NONCONFORMITY,
      detected,
      due: '2026-07-31',
      correction: { what: 'Locked it.', by: 'vera-lang', done: detected },
      corrective_action: REASONED,
      closed: '2026-06-15',
    }
    return { type: 'nonconformity', id: `NC-2026-${number}`, wrong: earlier, right: { ...earlier, ...ELSEWHERE } }
  })
}

const LATELY: Changes = {
  detected: '2026-12-23',
  correction: { what: 'Locked it.', by: 'vera-lang', done: '2026-12-23' },
}

/** The third of a kind: how the three are alike, what is said about it, and what an honest firm says. */
const THIRD: readonly (readonly [what: string, kind: Changes, wrong: Changes, right: Changes])[] = [
  [
    'a third of the same document, with a bare reason',
    missing('QP-002'),
    { corrective_action: BARE },
    { corrective_action: REASONED },
  ],
  [
    'a third of the same document, undecided',
    missing('QP-003'),
    { corrective_action: undefined, ...LATELY },
    { corrective_action: REASONED },
  ],
  [
    'a third of the same document, found in an incident',
    { ...missing('QP-004'), kind: 'incident' },
    { corrective_action: BARE },
    { corrective_action: REASONED },
  ],
  [
    'a third at a provider',
    { ...missing('QP-005'), kind: 'provider' },
    { corrective_action: BARE },
    { corrective_action: REASONED },
  ],
  [
    'a third of the same document, closed',
    missing('QP-006'),
    { ...CLOSED_NONCONFORMITY, corrective_action: BARE },
    { ...CLOSED_NONCONFORMITY, corrective_action: REASONED },
  ],
]

const EFFECTIVE: Changes = {
  opened: '2026-02-02',
  due: '2026-12-31',
  actions: [
    {
      what: 'Fit a lock that falls shut',
      owner: 'omar-saidi',
      due: '2026-03-31',
      done: '2026-03-02',
      evidence: [{ what: 'Photograph' }],
    },
  ],
  root_cause: {
    method: 'fishbone',
    text: 'The lock needs a key that hangs in another room, so it is left for later.',
    category: 'equipment',
    found: '2026-02-09',
  },
  effectiveness: { ...VERIFIED, check_by: '2026-05-29', verified: '2026-05-04' },
  similar_occurrences: { needed: 'false', reason: 'All other cabinets of the firm close by themselves already.' },
  risk_update: { needed: 'false', reason: 'The risk had been judged with open cabinets in mind.' },
  qms_change: { needed: 'false', reason: 'The procedure asks for it already, and stays as it is.' },
  nonconformities: ['NC-2026-1{n}'],
  closed: '2026-05-11',
}

/** The first case, which the corrective action removed, and one that came after it. */
function cameBack(document: string): readonly Beside[] {
  const first = {
    ...missing(document),
    ...CLOSED_NONCONFORMITY,
    detected: '2026-01-26',
    due: '2026-06-30',
    correction: { what: 'Locked it.', by: 'vera-lang', done: '2026-01-26' },
    corrective_action: { needed: 'true', link: '{id}' },
    closed: '2026-05-12',
  }
  const again = {
    ...missing(document),
    detected: '2026-12-07',
    correction: { what: 'Locked it.', by: 'vera-lang', done: '2026-12-07' },
  }
  return [
    { type: 'nonconformity', id: 'NC-2026-1{n}', wrong: first, right: { ...first, ...ELSEWHERE } },
    { type: 'nonconformity', id: 'NC-2026-2{n}', wrong: again, right: { ...again, ...ELSEWHERE, related: ['{id}'] } },
  ]
}

const audited = (on: string, clause: string, nonconformity: string, repeatOf?: string): Changes => ({
  audited_clauses: ['7.1.2', '7.1.4'],
  planned: on,
  performed: on,
  reported: on,
  recipients: ['people-lead'],
  method: 'A walk through the house',
  sample: 'All cabinets',
  findings: [
    {
      id: 'F1',
      grade: 'minor',
      kind: 'practice',
      clause,
      process: 'PR-007',
      statement: 'The cabinet was open.',
      evidence: 'Seen on the day',
      nonconformity,
      ...(repeatOf !== undefined && { repeat_of: repeatOf }),
    },
  ],
})
const first = { source: 'IA-2026-1{n}' }

const COMPLAINT: Changes = { product: 'Mast {n}', category: 'screws', received: '2026-12-07' }
const IN_A_TABLE = [
  ['a{n}', '2026-03-02'],
  ['b{n}', '2026-06-01'],
].map(([source = '', received = '']): Beside => {
  const earlier = { ...COMPLAINT, received }
  return { type: 'customer-complaint', id: source, isRow: true, wrong: earlier, right: earlier }
})

/** Kind 2: what comes back is seen, and answered. */
export const recurrence: readonly Plant[] = [
  ...THIRD.map(
    ([what, kind, wrong, right]): Plant => ({
      kind: 2,
      what,
      rule: 'recurrence-answered',
      says: 'led to 2 nonconformities within 12 months before',
      severity: 'warning',
      // On the day itself, the earlier cases are only named.
      from: addDays(String(wrong.detected ?? '2026-12-01'), 1),
      type: 'nonconformity',
      wrong: { ...kind, ...wrong },
      right: { ...kind, ...right, ...ELSEWHERE },
      beside: twoBefore(kind),
    }),
  ),
  ...['QP-007', 'QP-009', 'QP-010'].map(
    (document): Plant => ({
      kind: 2,
      what: `what was removed effectively comes back (${document})`,
      rule: 'no-return-after-effective',
      says: 'but the same came back: NC-2026-2',
      severity: 'warning',
      type: 'corrective-action',
      wrong: EFFECTIVE,
      right: EFFECTIVE,
      beside: cameBack(document),
    }),
  ),
  {
    kind: 2,
    what: 'a finding that an earlier audit had is not marked',
    rule: 'repeat-findings-marked',
    says: 'was also found on 2026-09-07',
    severity: 'warning',
    from: '2026-12-07',
    type: 'internal-audit',
    wrong: audited('2026-12-07', '7.1.2', 'NC-2026-3{n}'),
    right: audited('2026-12-07', '7.1.4', 'NC-2026-{n}', 'IA-2026-1{n}'),
    beside: [
      {
        type: 'internal-audit',
        id: 'IA-2026-1{n}',
        wrong: audited('2026-09-07', '7.1.2', 'NC-2026-{n}'),
        right: audited('2026-09-07', '7.1.4', 'NC-2026-{n}'),
      },
      { type: 'nonconformity', id: 'NC-2026-{n}', wrong: first, right: first },
      { type: 'nonconformity', id: 'NC-2026-3{n}', wrong: { source: '{id}' } },
    ],
  },
  {
    kind: 2,
    what: 'a third complaint about the same, all of them rows of tables',
    rule: 'complaints-come-back',
    says: 'is the third complaint about “screws”',
    severity: 'warning',
    from: '2026-12-07',
    type: 'customer-complaint',
    isRow: true,
    wrong: COMPLAINT,
    right: {
      ...COMPLAINT,
      nonconformity: { needed: 'false', reason: 'The maker of the bags was changed in November.' },
    },
    beside: IN_A_TABLE,
  },
]
