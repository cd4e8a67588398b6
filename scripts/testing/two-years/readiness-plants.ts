import { exampleFiles } from '../../core/run/example-files.js'
import type { Holes } from './counts/plain-readiness.js'
import type { Files } from './firm/found-firm.js'

type LifeFiles = Readonly<Files>

/** After the first review none is held, and in the second year a core process is not audited; a major nonconformity and an action stay open, and a certificate is not kept. */
export function withHoles(life: LifeFiles): LifeFiles {
  const kept = Object.entries(life).filter(
    ([path, text]) =>
      !/\/MR-202(?:5-02|6-0[12])\.md$/.test(path) && !(/\/IA-2026-\d+\.md$/.test(path) && text.includes('PR-003')),
  )
  return {
    ...Object.fromEntries(kept),
    ...exampleFiles('nonconformity', { 'NC-2025-901': 'process: PR-009\ngrade: major\ndetected: 2025-08-12' }),
    ...exampleFiles('improvement', {
      'IM-2025-901': 'raised: 2025-10-01\nactions: [{ what: Buy a rack, owner: otto-kern, due: 2026-02-10 }]',
    }),
    ...exampleFiles('certificate', {
      'CE-901': 'issued: 2025-11-14\nexpires: 2028-11-13\nnext_surveillance: 2026-11-14',
    }),
  }
}

const OPEN = { 'major-findings': ['NC-2025-901'] }
const WITHOUT_REVIEW = {
  ...OPEN,
  'audit-cycle': ['PR-003'],
  'clause-records': ['1 of 22 clauses is not answered: 9.3.3.'],
  'management-review': ['MR-2025-01'],
  overdue: ['IM-2025-901', 'MR-2025-01'],
  'quiet-processes': ['PR-009'],
}

/** What readiness names besides what is open in the life as it is. */
export const HOLES_BY_QUARTER: Readonly<Record<string, Holes>> = {
  '2025-03-31': {},
  '2025-06-30': {},
  '2025-09-30': OPEN,
  '2025-12-31': OPEN,
  // A review was to be held within half a year after the last one, and the only record of PR-009 gets old.
  '2026-03-31': { ...OPEN, overdue: ['IM-2025-901', 'MR-2025-01'], 'quiet-processes': ['PR-009'] },
  '2026-06-30': WITHOUT_REVIEW,
  '2026-09-30': { ...WITHOUT_REVIEW, 'next-audit': ['CE-901'] },
  // These three were not read again since the certificate was issued.
  '2026-12-31': {
    ...WITHOUT_REVIEW,
    overdue: ['CE-901', 'IM-2025-901', 'MR-2025-01'],
    'next-audit': ['CE-901'],
    'unchanged-documents': ['PR-001', 'PR-002', 'PR-003'],
  },
}
