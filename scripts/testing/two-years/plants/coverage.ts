import { CLOSED_NONCONFORMITY, VERIFIED } from './honest.js'
import type { Changes, Plant } from './plant.js'

const process: Changes = {
  title: 'Lend instruments, {id}',
  owner: 'sales-lead',
  kind: 'core',
  clauses: ['8.2.1'],
  suppliers: ['Schools'],
  inputs: ['A wish'],
  outputs: ['An instrument that is lent'],
  customers: ['Schools'],
  next: ['PR-006'],
  procedures: ['QP-002'],
  indicators: ['KI-001'],
}
const support: Changes = { ...process, kind: 'support' }
const audit = (planned: string, more: Changes = {}): Changes => ({
  processes: ['{id}'],
  audited_clauses: ['8.2.1'],
  planned,
  ...more,
})
const performed = (on: string): Changes =>
  audit(on, {
    performed: on,
    reported: on,
    recipients: ['sales-lead'],
    method: 'Interviews',
    sample: 'Ten sheets',
    findings: [],
    conclusions: [
      { process: '{id}', effective: 'yes', risks: 'managed', opportunities: 'taken', why: 'Figures and sheets agree.' },
    ],
    closed: on,
  })

const FAILED = '2025-10-06'
const MAJOR: Changes = {
  ...CLOSED_NONCONFORMITY,
  detected: FAILED,
  due: '2025-12-19',
  process: '{id}',
  grade: 'major',
  correction: { what: 'Called the instruments back.', by: 'vera-lang', done: FAILED },
  corrective_action: { needed: 'true', link: 'CA-2025-{n}' },
  closed: '2025-12-19',
}
const REMOVED: Changes = {
  opened: FAILED,
  due: '2025-12-19',
  process: '{id}',
  source: undefined,
  nonconformities: ['NC-2025-{n}'],
  root_cause: {
    method: 'fishbone',
    text: 'The list of what is lent is kept in two places, and one of them is never read.',
    category: 'method',
    found: '2025-10-13',
  },
  actions: [
    {
      what: 'Keep one list',
      owner: 'omar-saidi',
      due: '2025-10-31',
      done: '2025-10-20',
      evidence: [{ what: 'The list' }],
    },
  ],
  effectiveness: { ...VERIFIED, check_by: '2025-12-12', verified: '2025-12-12' },
  similar_occurrences: { needed: 'false', reason: 'All other lists of the firm are kept in one place already.' },
  risk_update: { needed: 'false', reason: 'No risk speaks of instruments that are lent to schools.' },
  qms_change: { needed: 'false', reason: 'The procedure asks for one list already, and stays as it is.' },
  closed: '2025-12-19',
}
const HIGH: Changes = { process: '{id}', identified: FAILED, likelihood: 4, impact: 4 }

/** When a process of the core was audited or is to be, and the same in time. */
const AUDITED: readonly (readonly [what: string, says: string, wrong: Changes | undefined, right: Changes])[] = [
  ['was never audited', 'is due by 2026-01-01', undefined, performed('2026-06-09')],
  ['was audited more than a year ago', 'is due by 2026-06-10', performed('2025-06-10'), performed('2026-06-10')],
  ['is to be audited too late', 'but is planned for 2027-03-09', audit('2027-03-09'), performed('2026-09-08')],
  [
    'was to be audited, which was given up',
    'is due by 2026-01-01',
    audit('2026-11-10', {
      cancelled: { on: '2026-11-03', reason: 'The auditor left the firm.', approved_by: 'idris-bello' },
      closed: '2026-11-03',
    }),
    performed('2026-11-10'),
  ],
]

const programme = (audited: string | undefined): Changes => ({
  title: 'Audits of the laboratory, {id}',
  owner: 'managing-director',
  process: 'PR-008',
  period_from: '2026-06-01',
  period_to: '2026-12-31',
  considered: {
    importance: 'It measures for all others.',
    changes: 'A new chamber.',
    earlier_results: 'All was in order.',
  },
  entries: [
    {
      process: 'PR-005',
      clauses: ['8.1'],
      planned: '2026-11-16',
      mode: 'on-site',
      auditor: 'tomas-reyes',
      ...(audited !== undefined && { audit: audited }),
    },
  ],
})

/** Kind 7: every process is audited within the cycle, on the day of the programme. */
export const coverage: readonly Plant[] = [
  ...AUDITED.map(
    ([what, says, wrong, right]): Plant => ({
      kind: 7,
      what: `a process of the core ${what}`,
      rule: 'audits-cover-processes',
      about: 'AUP-001',
      says: `The next audit of {id} ${says.startsWith('is') ? says : 'is due by'}`,
      severity: 'warning',
      type: 'process',
      wrong: process,
      right: process,
      beside: [{ type: 'internal-audit', id: 'IA-2026-{n}', ...(wrong && { wrong }), right }],
    }),
  ),
  ...(
    [
      ['a day', '1 day late', 'warning', '2026-11-17'],
      ['a month', '31 days late', 'error', '2026-12-17'],
    ] as const
  ).map(
    ([what, says, severity, from]): Plant => ({
      kind: 7,
      what: `an audit of the programme is ${what} late`,
      rule: 'actions-not-overdue',
      says,
      severity,
      from,
      type: 'audit-programme',
      wrong: programme(undefined),
      right: programme('IA-2026-05'),
    }),
  ),
  {
    kind: 7,
    what: 'a support process is not audited in the year after its major nonconformity',
    rule: 'audits-follow-results',
    about: 'AUP-001',
    says: 'The next audit of {id} is due by 2026-10-06 (12 months after 2025-10-06, the day of NC-2025-',
    severity: 'warning',
    type: 'process',
    wrong: support,
    right: support,
    beside: [
      { type: 'nonconformity', id: 'NC-2025-{n}', wrong: MAJOR, right: MAJOR },
      { type: 'corrective-action', id: 'CA-2025-{n}', wrong: REMOVED, right: REMOVED },
      { type: 'internal-audit', id: 'IA-2026-{n}', right: performed('2026-05-12') },
    ],
  },
  {
    kind: 7,
    what: 'a support process with a risk above the appetite is not audited for a year',
    rule: 'audits-follow-risks',
    about: 'AUP-001',
    says: 'The next audit of {id} is due by 2026-10-06 (12 months after 2025-10-06, since RI-',
    severity: 'warning',
    type: 'process',
    wrong: support,
    right: support,
    beside: [
      { type: 'risk', id: 'RI-{n}', wrong: HIGH, right: HIGH },
      { type: 'internal-audit', id: 'IA-2026-{n}', right: performed('2026-05-12') },
    ],
  },
]
