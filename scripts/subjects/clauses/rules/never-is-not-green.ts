import type { DocumentType } from '../../../core/model/document-type.js'
import type { Qms } from '../../../core/model/qms.js'
import { defineRule } from '../../../core/model/rule.js'
import { EXAMPLE_PEOPLE, exampleApproval, exampleText } from '../../../core/run/example-text.js'
import { addMonths, isOverdue } from '../../../core/values/date.js'
import { counted } from '../../../core/words/counted.js'
import { namesInShort } from '../../../core/words/names-in-short.js'
import { isInForce } from '../../approval/status.js'
import { recordPolicy } from '../../documents/record-policy.js'
import { firstInForce, latestEvidence } from '../evidence.js'

const document = (id: string, type: string, fields: string) => ({
  [`qms-docs/${id}.md`]: `---\nid: ${id}\ntype: ${type}\n${fields}\n---\n`,
})
const text = exampleText()
/** In force from its approval on, although the record names an earlier day. */
const approvedOn = (day: string, meaning: 'approved' | 'reviewed' = 'approved') => ({
  'qms-docs/people.yml': EXAMPLE_PEOPLE,
  'qms-docs/QP-001.md': text.file,
  'qms-docs/AP-QP-001-1.md': exampleApproval(text, { effectiveFrom: '2020-01-01', at: `${day}T10:00:00Z`, meaning }),
})
const indicator = exampleText({ id: 'KI-001', type: 'indicator', results: '[{ on: 2026-10-31, value: 4 }]' })
const unmeasured = exampleText({ id: 'KI-001', type: 'indicator' })
const others = {
  ...document('MR-2026-01', 'management-review', 'held: 2026-04-21'),
  'qms-docs/KI-001.md': indicator.file,
  'qms-docs/AP-KI-001-1.md': exampleApproval(indicator),
}

export const neverIsNotGreen = defineRule({
  id: 'never-is-not-green',
  description:
    'Require a first audit, a first review and first results some time after the first document came into force',
  rationale:
    'Where there never was an audit, no finding is open and none is late, so that everything looks well. That is the state of a system that is only written down. Types of documents say after how many months there is a first one; records.first_within changes it.',
  clauses: ['iso-9001-2015/9.2.1', 'iso-9001-2015/9.3.1', 'iso-9001-2015/9.1.1'],
  severity: 'error',
  examples: [
    {
      name: 'no audit within a year, only a planned one and one that was cancelled',
      files: {
        ...approvedOn('2025-11-21'),
        ...others,
        ...document('IA-2026-01', 'internal-audit', 'planned: 2026-12-01'),
        ...document('IA-2025-01', 'internal-audit', 'performed: 2025-12-01\ncancelled: { on: 2025-12-02 }'),
      },
      problems: [
        'qms-docs/qms.yml:1:1 Not once yet: internal audit (9.2.2). The first document came into force on 2025-11-21, more than 12 months ago. Do it, and record it: `qms new internal-audit`.',
      ],
    },
    {
      name: 'after six months, indicators in force have results',
      files: {
        'qms-docs/people.yml': EXAMPLE_PEOPLE,
        'qms-docs/KI-001.md': unmeasured.file,
        'qms-docs/AP-KI-001-1.md': exampleApproval(unmeasured, {
          effectiveFrom: '2026-05-21',
          at: '2026-05-20T10:00:00Z',
        }),
      },
      problems: [
        'qms-docs/qms.yml:1:1 Not once yet: results of an indicator (9.1.1). The first document came into force on 2026-05-21, more than 6 months ago. Measure, and write the value into “results”.',
      ],
    },
    {
      name: 'numbers of one’s own, and types without any document',
      files: {
        'qms-docs/qms.yml': 'records: { first_within: { internal-audit: 24, management-review: 24 } }\n',
        ...approvedOn('2025-01-22'),
      },
      problems: [],
    },
    {
      name: 'each of them once',
      files: {
        ...approvedOn('2024-01-01'),
        ...others,
        ...document('IA-2024-01', 'internal-audit', 'performed: 2024-05-01'),
      },
      problems: [],
    },
    { name: 'nothing is in force yet', files: approvedOn('2024-01-01', 'reviewed'), problems: [] },
  ],
  *check(qms) {
    const first = firstInForce(qms)
    if (first === undefined) return
    for (const type of qms.types.values()) {
      const months = recordPolicy(qms).first_within[type.name] ?? type.firstWithin
      const clauses = clausesIn(qms, type)
      if (months === undefined || clauses.length === 0 || !isOverdue(addMonths(first, months), qms.today)) continue
      if (latestEvidence(qms, [type.name]) || !isExpected(qms, type)) continue
      const isRecord = type.control === 'retained'
      const name = type.title.toLowerCase()
      const what = isRecord ? name : `results of an ${name}`
      const how = isRecord
        ? `Do it, and record it: \`qms new ${type.name}\`.`
        : 'Measure, and write the value into “results”.'
      const message = `Not once yet: ${what} (${namesInShort(clauses)}). The first document came into force on ${first}, more than ${counted(months, 'month')} ago. ${how}`
      yield { file: qms.settingsFile, at: '/records', message }
    }
  },
})

/** The clauses that ask for it in the standards in use. */
function clausesIn({ standards, settings }: Qms, { clauses }: DocumentType): readonly string[] {
  const [first = ''] = settings.standards
  return clauses.filter((clause) => {
    const [id = '', number = ''] = clause.includes('/') ? clause.split('/') : [first, clause]
    return settings.standards.includes(id) && standards.get(id)?.clauses.has(number)
  })
}

/** Records are; results only where something in force says that it is measured. */
function isExpected(qms: Qms, { name, control }: DocumentType): boolean {
  return control === 'retained' || qms.maintained.some((one) => one.type === name && isInForce(qms, one))
}
