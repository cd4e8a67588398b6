import { CLOSED_NONCONFORMITY, VERIFIED } from './honest.js'
import type { Plant } from './plant.js'

const DONE = (done: string) => [
  {
    what: 'Fit a lock that falls shut',
    owner: 'omar-saidi',
    due: '2027-01-15',
    done,
    evidence: [{ what: 'Photograph' }],
  },
]
const CLOSED_ACTION = {
  actions: DONE('2026-11-16'),
  effectiveness: VERIFIED,
  similar_occurrences: { needed: 'false', reason: 'All other cabinets of the firm close by themselves already.' },
  risk_update: { needed: 'false', reason: 'The risk had been judged with open cabinets in mind.' },
  qms_change: { needed: 'false', reason: 'The procedure asks for it already, and stays as it is.' },
  closed: '2026-12-21',
}
const finding = (more: object) => ({
  id: 'F1',
  grade: 'minor',
  kind: 'practice',
  clause: '7.1.3',
  process: 'PR-007',
  statement: 'The cabinet was open.',
  evidence: 'Seen on the day',
  ...more,
})
const AUDITED = {
  planned: '2026-11-09',
  performed: '2026-11-09',
  reported: '2026-11-16',
  recipients: ['people-lead'],
  method: 'A walk through the house',
  sample: 'All cabinets',
}

const MAJOR_WITH_ACTION = { source: '{id}', grade: 'major', corrective_action: { needed: 'true', link: 'CA-2026-{n}' } }

const order = (plant: Omit<Plant, 'kind'>): Plant => ({ kind: 3, ...plant })

/** Kind 3: what follows is closed before what it follows from. */
export const closingOrder: readonly Plant[] = [
  order({
    what: 'a nonconformity is closed while its corrective action is open',
    rule: 'closes-after-corrective-action',
    says: 'which removes its cause, is open',
    severity: 'error',
    from: '2026-12-21',
    type: 'nonconformity',
    wrong: { ...CLOSED_NONCONFORMITY, corrective_action: { needed: 'true', link: 'CA-2026-{n}' } },
    right: { ...CLOSED_NONCONFORMITY, corrective_action: { needed: 'true', link: 'CA-2026-{n}' } },
    beside: [
      {
        type: 'corrective-action',
        id: 'CA-2026-{n}',
        wrong: { nonconformities: ['{id}'] },
        right: { nonconformities: ['{id}'], ...CLOSED_ACTION },
      },
    ],
  }),
  order({
    what: 'a major nonconformity is closed while its corrective action is open',
    rule: 'closes-after-corrective-action',
    says: 'which removes its cause, is open',
    severity: 'error',
    from: '2026-12-21',
    type: 'nonconformity',
    wrong: { ...CLOSED_NONCONFORMITY, grade: 'major', corrective_action: { needed: 'true', link: 'CA-2026-{n}' } },
    right: { grade: 'major', corrective_action: { needed: 'true', link: 'CA-2026-{n}' } },
    beside: [
      {
        type: 'corrective-action',
        id: 'CA-2026-{n}',
        wrong: { nonconformities: ['{id}'] },
        right: { nonconformities: ['{id}'] },
      },
    ],
  }),
  order({
    what: 'an audit is closed while what it found is open',
    rule: 'closes-after-findings',
    says: 'but what it found is open: NC-2026-',
    severity: 'error',
    from: '2026-12-21',
    type: 'internal-audit',
    wrong: { ...AUDITED, findings: [finding({ nonconformity: 'NC-2026-{n}' })], closed: '2026-12-21' },
    right: { ...AUDITED, findings: [finding({ nonconformity: 'NC-2026-{n}' })], closed: '2026-12-21' },
    beside: [
      {
        type: 'nonconformity',
        id: 'NC-2026-{n}',
        wrong: { source: '{id}' },
        right: { source: '{id}', ...CLOSED_NONCONFORMITY },
      },
    ],
  }),
  order({
    what: 'an audit with a major finding is closed while its nonconformity is open',
    rule: 'closes-after-findings',
    says: 'but what it found is open: NC-2026-',
    severity: 'error',
    from: '2026-12-18',
    type: 'internal-audit',
    wrong: { ...AUDITED, findings: [finding({ grade: 'major', nonconformity: 'NC-2026-{n}' })], closed: '2026-12-18' },
    right: { ...AUDITED, findings: [finding({ grade: 'major', nonconformity: 'NC-2026-{n}' })] },
    beside: [
      {
        type: 'nonconformity',
        id: 'NC-2026-{n}',
        wrong: MAJOR_WITH_ACTION,
        right: MAJOR_WITH_ACTION,
      },
      {
        type: 'corrective-action',
        id: 'CA-2026-{n}',
        wrong: { nonconformities: ['NC-2026-{n}'] },
        right: { nonconformities: ['NC-2026-{n}'] },
      },
    ],
  }),
  order({
    what: 'a finding and its nonconformity have other grades',
    rule: 'findings-fit',
    says: 'is major, but NC-2026-',
    type: 'internal-audit',
    wrong: { ...AUDITED, findings: [finding({ grade: 'major', nonconformity: 'NC-2026-{n}' })] },
    right: { ...AUDITED, findings: [finding({ nonconformity: 'NC-2026-{n}' })] },
    beside: [{ type: 'nonconformity', id: 'NC-2026-{n}', wrong: { source: '{id}' }, right: { source: '{id}' } }],
  }),
  order({
    what: 'a finding of a reported audit has no nonconformity',
    rule: 'findings-followed-up',
    says: 'is a nonconformity (minor) without a record',
    severity: 'error',
    from: '2026-11-16',
    type: 'internal-audit',
    wrong: { ...AUDITED, findings: [finding({})] },
    right: { ...AUDITED, findings: [finding({ nonconformity: 'NC-2026-{n}' })] },
    beside: [{ type: 'nonconformity', id: 'NC-2026-{n}', right: { source: '{id}' } }],
  }),
  order({
    what: 'nothing is decided about an opportunity that a reported audit names',
    rule: 'findings-followed-up',
    says: 'There is no decision about finding F1',
    severity: 'error',
    from: '2026-11-16',
    type: 'internal-audit',
    wrong: { ...AUDITED, findings: [finding({ grade: 'opportunity' })] },
    right: { ...AUDITED, findings: [finding({ grade: 'opportunity', decision: 'Done on the same day.' })] },
  }),
  order({
    what: 'the effect is verified while an action is open',
    rule: 'corrective-action-verified',
    says: 'while an action is not done yet',
    severity: 'error',
    type: 'corrective-action',
    wrong: { effectiveness: VERIFIED },
    right: { actions: DONE('2026-11-16'), effectiveness: VERIFIED },
  }),
  order({
    what: 'the effect is verified before the last action was done',
    rule: 'corrective-action-verified',
    says: 'before the last action was done on 2026-12-28',
    severity: 'error',
    type: 'corrective-action',
    wrong: { actions: DONE('2026-12-28'), effectiveness: VERIFIED },
    right: { actions: DONE('2026-12-14'), effectiveness: VERIFIED },
  }),
  order({
    what: 'the effect is verified before that makes sense',
    rule: 'corrective-action-verified',
    says: 'that this makes sense from 2027-02-01 only',
    severity: 'error',
    type: 'corrective-action',
    wrong: { actions: DONE('2026-11-16'), effectiveness: { ...VERIFIED, check_from: '2027-02-01' } },
    right: { actions: DONE('2026-11-16'), effectiveness: { ...VERIFIED, check_from: '2026-12-07' } },
  }),
  order({
    what: 'a nonconformity is closed before it was detected',
    rule: 'date-order',
    says: '“closed” is 2026-11-21, which is before',
    severity: 'error',
    type: 'nonconformity',
    wrong: { ...CLOSED_NONCONFORMITY, closed: '2026-11-21' },
    right: CLOSED_NONCONFORMITY,
  }),
  order({
    what: 'a corrective action is closed before it was opened',
    rule: 'date-order',
    says: '“closed” is 2026-10-21, which is before',
    severity: 'error',
    type: 'corrective-action',
    wrong: { ...CLOSED_ACTION, closed: '2026-10-21' },
    right: CLOSED_ACTION,
  }),
]
