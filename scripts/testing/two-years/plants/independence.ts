import { VERIFIED } from './honest.js'
import type { Changes, Plant } from './plant.js'

const DONE: Changes = {
  actions: [
    {
      what: 'Fit a lock that falls shut',
      owner: 'omar-saidi',
      due: '2027-01-15',
      done: '2026-11-16',
      evidence: [{ what: 'Photograph' }],
    },
  ],
  nonconformities: ['NC-2026-{n}'],
}
const verifiedBy = (verifier: string): Changes => ({ ...DONE, effectiveness: { ...VERIFIED, verifier } })
const corrected = {
  corrective_action: { needed: 'true', link: '{id}' },
  detected: '2026-11-02',
  correction: { what: 'Locked it.', by: 'vera-lang', done: '2026-11-02' },
}

/** Who verifies, and what part that person had. */
const VERIFIERS: readonly (readonly [verifier: string, part: string, more?: Changes])[] = [
  ['ruth-adler', 'saw to this corrective action as people-lead'],
  ['omar-saidi', 'answered for the action'],
  ['vera-lang', 'put NC-2026-'],
  ['klara-vogt', 'saw to this corrective action', { owner: 'klara-vogt' }],
]

/** Who audits which process, and what that person has to do with it. */
const AUDITORS: readonly (readonly [auditor: string, process: string, interest: string, clauses: readonly string[]])[] =
  [
    ['marek-nowak', 'PR-005', 'owns PR-005', ['8.1', '8.5.1']],
    ['sofia-rossi', 'PR-004', 'owns PR-004', ['8.4.1']],
    ['klara-vogt', 'PR-005', 'owns QP-007', ['8.1', '8.5.1']],
    ['omar-saidi', 'PR-007', 'owns QP-010', ['7.1.3']],
  ]

const acceptedBy = (by: string): Changes => ({
  likelihood: 4,
  impact: 4,
  treatment: 'accept',
  actions: undefined,
  accepted: { by, on: '2026-11-16', reason: 'Another maker repairs it within a week.' },
})

const releasedBy = (preparer: string): Changes => ({
  prepared: '2026-12-07',
  prepared_by: preparer,
  criteria: [{ criterion: 'All tests pass', result: 'met', shown_by: 'Report' }],
  known_faults: [],
  authorized: { by: 'leila-amari', on: '2026-12-14' },
  released: '2026-12-14',
})
const agreedBy = (by: string): Changes => ({
  consequences: 'Two people walk less.',
  risks: 'None that is known.',
  resources: 'Two days.',
  responsibilities: 'Otto Kern moves the shelves.',
  approval: { answer: 'approve', by, on: '2026-11-09' },
})

/** Kind 9: nobody judges their own work. */
export const independence: readonly Plant[] = [
  ...VERIFIERS.map(
    ([verifier, part, more]): Plant => ({
      kind: 9,
      what: `the effect is verified by a person who ${part}`,
      rule: 'independent-verifier',
      says: part,
      severity: 'error',
      type: 'corrective-action',
      wrong: { ...verifiedBy(verifier), ...more },
      right: { ...verifiedBy('priya-nair'), ...more },
      beside: [{ type: 'nonconformity', id: 'NC-2026-{n}', wrong: corrected, right: corrected }],
    }),
  ),
  ...AUDITORS.map(
    ([auditor, process, interest, clauses]): Plant => ({
      kind: 9,
      what: `the person who ${interest} audits ${process}`,
      rule: 'impartial-auditors',
      says: `audits, but ${interest}`,
      severity: 'error',
      type: 'internal-audit',
      wrong: { processes: [process], audited_clauses: clauses, auditors: [auditor] },
      right: { processes: [process], audited_clauses: clauses, auditors: ['tomas-reyes'] },
    }),
  ),
  {
    kind: 9,
    what: 'a person verifies their own competence',
    rule: 'independent-competence-verifier',
    says: 'verified their own competence',
    severity: 'error',
    type: 'competence-record',
    wrong: { verified_by: 'emil-berg' },
    right: { verified_by: 'otto-kern' },
  },
  {
    kind: 9,
    what: 'a release is authorized by the person who prepared it',
    rule: 'independent-release',
    says: 'prepared this release and authorized it, too',
    severity: 'error',
    type: 'release',
    wrong: releasedBy('leila-amari'),
    right: releasedBy('ivan-petrov'),
  },
  {
    kind: 9,
    what: 'a change is agreed to by the person who asked for it',
    rule: 'changes-agreed-first',
    says: 'asked for this change and agreed to it, too',
    severity: 'error',
    type: 'change-request',
    wrong: agreedBy('ruth-adler'),
    right: agreedBy('greta-holm'),
  },
  {
    kind: 9,
    what: 'a risk above the appetite is accepted by a person who does not lead the firm',
    rule: 'risk-treated',
    says: 'held no role of top management on that day',
    severity: 'error',
    type: 'risk',
    wrong: acceptedBy('ruth-adler'),
    right: acceptedBy('greta-holm'),
  },
]
