import { AUDITS } from '../records/audits.js'
import type { Maintained } from './maintained.js'
import { PROCESSES } from './processes.js'

/** The audit of how the firm checks itself looks at the whole system. */
const ALL_CLAUSES = ['4', '5', '6', '7', '8', '9', '10']

/** Each process once a year. */
export const AUDIT_PROGRAMME: Maintained = {
  type: 'audit-programme',
  id: 'AUP-001',
  fields: {
    title: 'Audit programme 2025 and 2026',
    owner: 'managing-director',
    process: 'PR-008',
    clauses: ['9.2.1', '9.2.2'],
    period_from: '2025-01-01',
    period_to: '2026-12-31',
    considered: {
      importance: 'All processes touch customers within a week, so each is audited once a year.',
      changes: 'Alder Field comes into production in 2026.',
      earlier_results: 'The audits of 2024 found gaps in packing.',
    },
    entries: AUDITS.map(({ process, planned, auditor, id }) => ({
      process,
      clauses: [
        ...(PROCESSES.find((one) => one.id === process)?.clauses ?? []),
        ...(process === 'PR-008' ? ALL_CLAUSES : []),
      ],
      planned,
      mode: 'on-site',
      auditor,
      audit: id,
    })),
  },
}
