import dedent from 'dedent'
import type { Qms } from '../../../core/model/qms.js'
import type { Rule } from '../../../core/model/rule.js'
import { EXAMPLE_PEOPLE, exampleApproval, exampleText } from '../../../core/run/example-text.js'
import { groupBy } from '../../../core/values/group-by.js'
import { isInForce } from '../../approval/status.js'
import { overallJudgement } from '../clause-answer.js'
import { evidenceMonths, isYoung } from '../evidence.js'
import type { Judgement } from '../part-answer.js'
import { judgedStandards, whyApprovalsUnknown } from './judged-standards.js'
import { describeGaps, describeNotJudged, describeOldEvidence, describeUnrecorded } from './unanswered-clauses.js'

const standard = (...clauses: string[]) => ({
  'qms-docs/qms.yml': 'standards: [example]',
  'schemas/requirements/example.yml': [
    'id: example\nname: Example 1:2020\ntitle: Example\nstatus: published\nclauses:',
    ...clauses.map((clause) => `  - ${clause}`),
  ].join('\n'),
})
const audits = '{ clause: "9.2", title: Carry out audits, information: [maintain, retain] }'
const design = '{ clause: "8.3.1", title: Design, information: [retain] }'

const iso9001 = (...clauses: string[]) => ({
  'qms-docs/qms.yml': 'standards: [iso-9001-2015]',
  'schemas/requirements/iso-9001-2015.yml': standard(...clauses)['schemas/requirements/example.yml'].replace(
    'id: example',
    'id: iso-9001-2015',
  ),
})
const audited = '{ clause: "9.2.2", title: Audit results, information: [retain] }'
const scope = '{ clause: "4.3", title: Scope, information: [maintain] }'
const released = '{ clause: "8.6", title: Release, information: [retain], may_be_not_applicable: true }'
const inForce = exampleText({
  id: 'QS-001',
  type: 'qms-scope',
  not_applicable: '[{ clause: "8.3", justification: Customers design all that we make. }]',
})
const indicator = exampleText(
  { id: 'KI-001', type: 'indicator', results: '[{ on: 2026-10-31, value: 4 }]' },
  'Counted every month.\n',
)

const document = (id: string, type: string, fields = '') => dedent`
  ---
  id: ${id}
  type: ${type}
  ${fields}
  ---
`

export const clauseCoverage: Rule = {
  id: 'clause-coverage',
  description: 'Require every clause that asks for documents or records to be answered',
  rationale:
    'An auditor goes through the standard and asks of each clause: where is it? A clause that asks for a document is answered by one in force that names it, or whose type is made for it. A clause that asks for records is answered by a record of a type that is made for it, if what it describes happened in the last 12 months. A procedure that promises records is no proof of them, and neither is an old record. Where no record type is made for a clause, or nothing is approved yet, the clause is not judged. Such clauses are counted apart, and not as good news. Missing and old records are warnings, as no change to a document can make up for them, and remarks in the first 12 months after the first document came into force.',
  clauses: ['iso-9001-2015/7.5.1', 'iso-9001-2015/4.4.2'],
  severity: 'error',
  examples: [
    {
      name: 'nothing answers a clause',
      files: { ...standard(audits), 'qms-docs/QP-001.md': document('QP-001', 'procedure', 'clauses: ["9.22"]') },
      problems: [
        'qms-docs/qms.yml:1:13 Clause 9.2 of Example 1:2020 (Carry out audits) requires a document and records, but nothing in force provides that. Name the clause in “clauses” of the document that does, and the record types in its “records”.',
      ],
    },
    {
      name: 'a document that names no records',
      files: { ...standard(audits), 'qms-docs/QP-001.md': document('QP-001', 'procedure', 'clauses: ["9.2"]') },
      problems: [
        'qms-docs/qms.yml:1:13 Clause 9.2 of Example 1:2020 (Carry out audits) requires records, but nothing in force provides that. QP-001 answers it but does not name in “records” the record type that shows it.',
      ],
    },
    {
      name: 'once something is approved, drafts do not count',
      files: {
        ...standard(audits),
        'qms-docs/QP-001.md': document('QP-001', 'procedure', 'clauses: ["9.2"]\nrecords: [internal-audit]'),
        'qms-docs/AP-QP-002-1.md': document('AP-QP-002-1', 'approval'),
      },
      problems: [
        'qms-docs/qms.yml:1:13 Clause 9.2 of Example 1:2020 (Carry out audits) requires a document and records, but nothing in force provides that. QP-001 answers it but is still a draft.',
      ],
    },
    {
      name: 'what waits for one document is one problem',
      files: {
        ...standard(audits, design),
        'qms-docs/QP-001.md': document('QP-001', 'procedure', 'clauses: ["9.2", "8.3.1"]\nrecords: [internal-audit]'),
        'qms-docs/AP-QP-002-1.md': document('AP-QP-002-1', 'approval'),
      },
      problems: [
        'qms-docs/qms.yml:1:13 Clauses 9.2 and 8.3.1 of Example 1:2020 require documents or records, but nothing in force provides them. QP-001 answers them but is still a draft.',
      ],
    },
    {
      name: 'a scope leaves out nothing before it is in force',
      files: {
        ...standard(design),
        'qms-docs/SC-001.md': document(
          'SC-001',
          'qms-scope',
          'not_applicable: [{ clause: "8.3", justification: Customers design all that we make. }]',
        ),
        'qms-docs/AP-QP-002-1.md': document('AP-QP-002-1', 'approval'),
      },
      problems: [
        'qms-docs/qms.yml:1:13 Clause 8.3.1 of Example 1:2020 (Design) requires records, but nothing in force provides that. SC-001 leaves it out but is still a draft.',
      ],
    },
    {
      name: 'that a document names its records shows none, and a document of which nothing is approved is not judged',
      files: {
        ...iso9001(audited, scope, released),
        'qms-docs/QP-001.md': document('QP-001', 'procedure', 'clauses: [9.2.2, 8.6]\nrecords: [internal-audit]'),
        'qms-docs/QS-001.md': document('QS-001', 'qms-scope'),
      },
      problems: [
        'qms-docs/qms.yml:1:13 Clause 9.2.2 of Example 1:2020 asks for records, and there is none yet of type internal-audit (9.2.2). Record what was done.',
      ],
      notEvaluated: [
        '2 of the 3 clauses of Example 1:2020 that ask for documents or records are not judged. No record type is made for 8.6. Nothing is approved here yet, so no document is known to be in force for 4.3. Look at them yourself.',
      ],
    },
    {
      name: 'a record older than a year, which was closed only now, one that is planned, and one that was cancelled',
      files: {
        ...iso9001(audited),
        'qms-docs/IA-2025-01.md': document(
          'IA-2025-01',
          'internal-audit',
          'planned: 2025-11-01\nperformed: 2025-11-21\nclosed: 2026-11-20',
        ),
        'qms-docs/IA-2026-01.md': document('IA-2026-01', 'internal-audit', 'planned: 2026-11-21'),
        'qms-docs/IA-2026-02.md': document(
          'IA-2026-02',
          'internal-audit',
          'planned: 2026-10-01\nperformed: 2026-10-01\ncancelled: { on: 2026-10-02, reason: Auditor was ill. }',
        ),
      },
      problems: [
        'qms-docs/qms.yml:1:13 Clause 9.2.2 of Example 1:2020 asks for records, and none is of the last 12 months. The latest: IA-2025-01 of 2025-11-21 (9.2.2). Record what was done since.',
      ],
    },
    {
      name: 'a record that names a clause in its fields is not a record of what the clause asks for',
      files: {
        ...iso9001(released),
        'qms-docs/NC-2026-001.md': document('NC-2026-001', 'nonconformity', 'clauses: ["8.6"]\ndetected: 2026-03-02'),
      },
      problems: [
        'qms-docs/qms.yml:1:13 Clause 8.6 of Example 1:2020 (Release) requires records, but nothing in force provides that. Name the clause in “clauses” of the document that does, and the record types in its “records”; if it does not apply, say so in the scope.',
      ],
    },
    {
      name: 'a record of the last twelve months, a document in force, measured results, and a clause that does not apply',
      files: {
        ...iso9001(audited, scope, '{ clause: "9.1.1", title: Measure, information: [retain] }', design),
        'qms-docs/people.yml': EXAMPLE_PEOPLE,
        'qms-docs/QS-001.md': inForce.file,
        'qms-docs/AP-QS-001-1.md': exampleApproval(inForce),
        'qms-docs/KI-001.md': indicator.file,
        'qms-docs/AP-KI-001-1.md': exampleApproval(indicator),
        'qms-docs/IA-2025-01.md': document('IA-2025-01', 'internal-audit', 'performed: 2025-11-22'),
      },
      problems: [],
    },
    {
      name: 'a repository without documents, and an edition that is not published',
      files: {
        'qms-docs/qms.yml': 'standards: [iso-9001-2026]',
        'qms-docs/QP-001.md': document('QP-001', 'procedure'),
      },
      problems: [],
    },
    { name: 'a repository without documents', files: standard(audits), problems: [] },
  ],
  *check(qms) {
    // A young system has nothing to show yet.
    const severity = isYoung(qms) ? 'info' : 'warning'
    for (const { standard, judged, at } of judgedStandards(qms)) {
      for (const message of describeGaps(judged, standard)) yield { file: qms.settingsFile, at, message }
      // No change to a document can make up for evidence that is missing.
      for (const message of [
        ...describeUnrecorded(judged, standard),
        ...describeOldEvidence(judged, standard, evidenceMonths(qms)),
      ])
        yield { file: qms.settingsFile, at, message, severity }
    }
  },
  *notJudged(qms) {
    const cause = whyApprovalsUnknown(qms)
    if (cause) yield `It is unknown which approvals count, because ${cause}. Correct that first.`
    for (const { standard, judged } of judgedStandards(qms)) yield* describeNotJudged(judged, standard)
  },
}

/** @returns how many clauses of each standard are not answered, and why; and the documents that will close some gaps once they are in force */
export function countOpenClauses(qms: Qms) {
  return judgedStandards(qms).map(({ standard, judged }) => {
    const count = (wanted: Judgement) => judged.filter(({ parts }) => overallJudgement(parts) === wanted).length
    const near = judged.flatMap(({ parts }) => parts.flatMap((part) => part.near?.document ?? []))
    const pending = groupBy(
      near.filter((id) => isPending(qms, id)),
      (id) => id,
    )
    const byClauses = [...pending].sort(([, a], [, b]) => b.length - a.length)
    return {
      standard: standard.name,
      asked: judged.length,
      gaps: count('gap'),
      tooOld: count('evidence-too-old'),
      notJudged: count('not-judged'),
      pending: byClauses.map(([id]) => id),
    }
  })
}

function isPending(qms: Qms, id: string): boolean {
  const document = qms.find(id)
  return document !== undefined && !isInForce(qms, document)
}
