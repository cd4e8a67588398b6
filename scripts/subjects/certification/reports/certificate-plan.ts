import { defineReport } from '../../../core/model/report.js'
import { choiceCell, dateCell, documentCell, textCell } from '../../../core/model/table.js'
import { exampleFiles } from '../../../core/run/example-files.js'
import { type AuditToKeep, auditsToKeep } from '../audits-to-keep.js'
import { certificatesHeld } from '../certificates.js'

/** The audits that keep each certificate until it runs out, planned from its days. */
export const certificatePlan = defineReport({
  id: 'certificate-plan',
  title: 'Audits to keep the certificate',
  question: 'Which audits by others keep our certificates, by when, and are they planned?',
  clauses: ['iso-9001-2015/9.1.1'],
  parameters: [],
  about: ['certificate', 'external-audit'],
  columns: () => [
    { id: 'certificate', label: 'certificate', kind: 'document' },
    { id: 'title', label: 'title', kind: 'text' },
    { id: 'kind', label: 'audit', kind: 'choice' },
    { id: 'by', label: 'by', kind: 'date' },
    { id: 'audit', label: 'record', kind: 'document' },
    { id: 'planned', label: 'planned', kind: 'date' },
    { id: 'held', label: 'held', kind: 'date' },
    { id: 'state', label: 'state', kind: 'choice' },
  ],
  rows: (qms) =>
    certificatesHeld(qms).flatMap((certificate) =>
      auditsToKeep(qms, certificate).map((one) => ({
        certificate: documentCell(certificate.id),
        title: textCell(certificate.title),
        kind: choiceCell(one.kind),
        by: dateCell(one.by),
        audit: documentCell(one.audit?.id),
        planned: dateCell(one.audit?.fields.planned),
        held: dateCell(one.audit?.fields.held),
        state: choiceCell(stateOf(one, qms.today)),
      })),
    ),
  examples: [
    {
      name: 'One audit was held late, one is planned, and nothing is planned yet to renew it',
      files: {
        ...exampleFiles('certificate', {
          'CE-001': 'title: The whole firm\nissued: 2025-06-01\nexpires: 2028-05-31\nnext_surveillance: 2027-06-15',
        }),
        ...exampleFiles('external-audit', {
          'EA-2026-01': 'kind: surveillance\ncertificate: CE-001\nplanned: 2026-06-09\nheld: 2026-06-09',
          'EA-2027-01': 'kind: surveillance\ncertificate: CE-001\nplanned: 2027-05-11',
        }),
      },
      rows: [
        'CE-001 | The whole firm | surveillance | 2026-06-01 | EA-2026-01 | 2026-06-09 | 2026-06-09 | held late',
        'CE-001 | The whole firm | surveillance | 2027-06-15 | EA-2027-01 | 2027-05-11 |  | planned',
        'CE-001 | The whole firm | recertification | 2028-05-31 |  |  |  | not planned',
      ],
    },
  ],
})

function stateOf({ by, audit, isHeld }: AuditToKeep, today: string): string {
  if (isHeld) return (audit?.fields.held ?? '') > by ? 'held late' : 'held'
  if (by < today) return 'late'
  return audit ? 'planned' : 'not planned'
}
