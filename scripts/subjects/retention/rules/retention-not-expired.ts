import dedent from 'dedent'
import { pointerOf } from '../../../core/model/fields.js'
import type { Rule } from '../../../core/model/rule.js'
import { isOverdue } from '../../../core/values/date.js'
import { keptUntil } from '../../documents/retention-period.js'

const nonconformity = (dates: string) => dedent`
  ---
  id: NC-2015-001
  type: nonconformity
  ${dates}
  ---
`

export const retentionNotExpired: Rule = {
  id: 'retention-not-expired',
  description: 'Disallow records whose retention period is over without a decision on them',
  rationale:
    'A record that is no longer needed should go: old records cost time, and those that name people may have to be deleted by law. That is decided and approved, never done in passing.',
  clauses: ['iso-9001-2015/7.5.3.2'],
  severity: 'info',
  examples: [
    {
      name: 'a record whose ten years ended yesterday',
      files: { 'qms-docs/NC-2015-001.md': nonconformity('detected: 2016-11-01\nclosed: 2016-11-21') },
      problems: [
        'qms-docs/NC-2015-001.md:5:9 NC-2015-001 had to be kept until 2026-11-21. It may now be deleted: have that approved, and record it (`qms new disposal`).',
      ],
    },
    {
      name: 'qms.yml may set another period, and records may have to be archived',
      files: {
        'qms-docs/qms.yml': 'retention: { visit: 18 months }',
        'qms-docs/VI-001.md': '---\nid: VI-001\ntype: visit\nheld: 2025-05-01\n---\n',
        'schemas/document-types/visit.schema.json': JSON.stringify({
          title: 'Visit',
          documentType: {
            control: 'retained',
            folder: 'visits',
            idFormat: 'VI-NNN',
            retention: { period: '10 years', from: 'held', disposition: 'archive' },
          },
          properties: { held: { type: 'string', format: 'date' } },
        }),
      },
      problems: [
        'qms-docs/VI-001.md:4:7 VI-001 had to be kept until 2026-11-01. It may now be moved to the archive: have that approved, and record it (`qms new disposal`).',
      ],
    },
    {
      name: 'a period longer than the calendar',
      files: {
        'qms-docs/qms.yml': 'retention: { nonconformity: 9999 years }',
        'qms-docs/NC-2015-001.md': nonconformity('closed: 2016-11-21'),
      },
      problems: [],
    },
    {
      name: 'the last day of the period, a record that is still open, and one that is kept for good',
      files: {
        'qms-docs/NC-2015-001.md': nonconformity('closed: 2016-11-22'),
        'qms-docs/NC-2015-002.md': nonconformity('detected: 2010-01-01').replace('001', '002'),
        'qms-docs/AP-QP-001-1.md': '---\nid: AP-QP-001-1\ntype: approval\neffective_from: 2010-01-01\n---\n',
      },
      problems: [],
    },
  ],
  *check(qms) {
    for (const record of qms.records) {
      const type = qms.typeOf(record)
      if (!type?.retention || type.retention.disposition === 'keep') continue
      const until = keptUntil(qms, record, type)
      if (!until || !isOverdue(until, qms.today)) continue
      const next = type.retention.disposition === 'archive' ? 'moved to the archive' : 'deleted'
      yield {
        file: record,
        at: pointerOf(type.retention.from),
        message: `${record.id} had to be kept until ${until}. It may now be ${next}: have that approved, and record it (\`qms new disposal\`).`,
      }
    }
  },
}
