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
]
