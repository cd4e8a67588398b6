import dedent from 'dedent'
import {
  type ClauseAnswers,
  collectAnswers,
  isMaintained,
  isRetained,
  type NearAnswer,
  nearAnswer,
  nearExclusion,
} from '../../lifecycle/clause-answers.js'
import { exclusionsInForce, findExclusion } from '../../lifecycle/exclusions.js'
import { groupBy } from '../../model/group-by.js'
import { listInWords } from '../../model/list-in-words.js'
import type { Qms } from '../../model/qms.js'
import type { Clause } from '../../model/requirement.js'
import type { Rule } from '../../model/rule.js'

const standard = (...clauses: string[]) => ({
  'qms-docs/qms.yml': 'standards: [example]',
  'schemas/requirements/example.yml': [
    'id: example\nname: Example 1:2020\ntitle: Example\nstatus: published\nclauses:',
    ...clauses.map((clause) => `  - ${clause}`),
  ].join('\n'),
})
const audits = '{ clause: "9.2", title: Carry out audits, information: [maintain, retain] }'
const design = '{ clause: "8.3.1", title: Design, information: [retain] }'

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
    'An auditor goes through the standard and asks of each clause: where is it? A document answers if it is in force and names the clause, or its type is made for it. Records answer if at least one exists, or if a document in force that answers the clause says which ones its work leaves behind, in “records” or, for records kept elsewhere, in its section “Records”: nothing can be on record before the first time it happens.',
  clauses: ['iso-9001-2015/7.5.1', 'iso-9001-2015/4.4.2'],
  severity: 'error',
  examples: [
    {
      name: 'nothing answers a clause',
      files: { ...standard(audits), 'qms-docs/QP-001.md': document('QP-001', 'procedure', 'clauses: ["9.22"]') },
      problems: [
        'qms-docs/qms.yml:1:13 Clause 9.2 of Example 1:2020 (Carry out audits) asks for a document and records, which nothing in force provides. Name the clause in “clauses” of the document that does, and the record types in its “records”.',
      ],
    },
    {
      name: 'a document that names no records',
      files: { ...standard(audits), 'qms-docs/QP-001.md': document('QP-001', 'procedure', 'clauses: ["9.2"]') },
      problems: [
        'qms-docs/qms.yml:1:13 Clause 9.2 of Example 1:2020 (Carry out audits) asks for records, which nothing in force provides. QP-001 answers it but does not name in “records” the record type that shows it.',
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
        'qms-docs/qms.yml:1:13 Clause 9.2 of Example 1:2020 (Carry out audits) asks for a document and records, which nothing in force provides. QP-001 answers it but is still a draft.',
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
        'qms-docs/qms.yml:1:13 Clauses 9.2 and 8.3.1 of Example 1:2020 ask for documents or records, which nothing in force provides. QP-001 answers them but is still a draft.',
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
        'qms-docs/qms.yml:1:13 Clause 8.3.1 of Example 1:2020 (Design) asks for records, which nothing in force provides. SC-001 leaves it out but is still a draft.',
      ],
    },
    {
      name: 'the types of documents and records answer clauses of ISO 9001:2015, but other clauses stay open',
      files: {
        'qms-docs/qms.yml': 'standards: [iso-9001-2015]',
        'schemas/requirements/iso-9001-2015.yml': standard(
          '{ clause: "9.3.3", title: Review results, information: [retain] }',
          '{ clause: "4.3", title: Scope, information: [maintain] }',
          '{ clause: "8.7.2", title: Nonconformities, information: [retain] }',
        )['schemas/requirements/example.yml'].replace('id: example', 'id: iso-9001-2015'),
        'qms-docs/MR-2026-001.md': document('MR-2026-001', 'management-review', 'held: 2026-06-30'),
        'qms-docs/QS-001.md': document('QS-001', 'qms-scope'),
        'qms-docs/QP-001.md': document('QP-001', 'procedure', 'clauses: [8.7.2]\nrecords: [management-review]'),
      },
      problems: [
        'qms-docs/qms.yml:1:13 Clause 8.7.2 of Example 1:2020 (Nonconformities) asks for records, which nothing in force provides. QP-001 answers it but does not name in “records” the record type that shows it, such as nonconformity.',
      ],
    },
    {
      name: 'a document in force that names its records, a clause that does not apply, and a record that names its clause',
      files: {
        ...standard(audits, design, '{ clause: "8.6", title: Release, information: [retain] }'),
        'qms-docs/QP-001.md': document('QP-001', 'procedure', 'clauses: ["9.2"]\nrecords: [internal-audit]'),
        'qms-docs/QS-001.md': document(
          'QS-001',
          'qms-scope',
          'not_applicable: [{ clause: "8.3", justification: Customers design all that we make. }]',
        ),
        'qms-docs/NC-2026-001.md': document('NC-2026-001', 'nonconformity', 'clauses: ["8.6"]\ndetected: 2026-03-02'),
      },
      problems: [],
    },
    {
      name: 'a record that is only a plan so far shows nothing',
      files: {
        ...standard('{ clause: "8.6", title: Release, information: [retain], may_be_not_applicable: true }'),
        'qms-docs/IA-2026-01.md': document('IA-2026-01', 'internal-audit', 'clauses: ["8.6"]\nplanned: 2027-03-01'),
      },
      problems: [
        'qms-docs/qms.yml:1:13 Clause 8.6 of Example 1:2020 (Release) asks for records, which nothing in force provides. Name the clause in “clauses” of the document that does, and the record types in its “records”; if it does not apply, say so in the scope.',
      ],
    },
    {
      name: 'measured results are records',
      files: {
        ...standard('{ clause: "9.1", title: Measure, information: [retain] }'),
        'qms-docs/KI-001.md': document(
          'KI-001',
          'indicator',
          'clauses: ["9.1"]\nresults: [{ on: 2026-10-31, value: 4 }]',
        ),
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
    if (qms.documents.length === 0) return
    const answers = collectAnswers(qms)
    const exclusions = exclusionsInForce(qms)
    for (const [index, id] of qms.settings.standards.entries()) {
      const standard = qms.standards.get(id)
      if (standard?.status !== 'published') continue
      const gaps = [...standard.clauses.values()].flatMap((clause) => {
        const full = `${id}/${clause.clause}`
        return findExclusion(exclusions, full) ? [] : (gapOf(qms, full, clause, answers.get(full) ?? NOTHING) ?? [])
      })
      // What waits for the same thing is one problem.
      const causes = groupBy(gaps, ({ clause, near }) =>
        near ? `${near.document} ${near.does} ${near.fault}` : clause.clause,
      )
      for (const same of causes.values())
        yield { file: qms.settingsFile, at: `/standards/${index}`, message: describeGaps(same, standard.name) }
    }
  },
}

const NOTHING: ClauseAnswers = { documents: [], recordTypes: new Set() }

interface Gap {
  readonly clause: Clause
  readonly asksDocument: boolean
  readonly asksRecords: boolean
  readonly near: NearAnswer | undefined
}

function gapOf(qms: Qms, full: string, clause: Clause, answers: ClauseAnswers): Gap | undefined {
  const { information } = clause
  const asksDocument = information.includes('maintain') && !isMaintained(qms, answers)
  const asksRecords = information.includes('retain') && !isRetained(qms, answers)
  if (!asksDocument && !asksRecords) return undefined
  const near = nearAnswer(qms, answers, asksDocument ? 'maintain' : 'retain') ?? nearExclusion(qms, full)
  return { clause, asksDocument, asksRecords, near }
}

function describeGaps(gaps: readonly Gap[], standard: string): string {
  const [first] = gaps as readonly [Gap]
  const { clause, asksDocument, asksRecords, near } = first
  if (gaps.length > 1 && near) {
    const numbers = listInWords(gaps.map((gap) => gap.clause.clause))
    return `Clauses ${numbers} of ${standard} ask for documents or records, which nothing in force provides. ${howNear(near, 'them')}`
  }
  const wanted = [...(asksDocument ? ['a document'] : []), ...(asksRecords ? ['records'] : [])].join(' and ')
  const advice = near ? howNear(near, 'it') : adviceOn(clause)
  return `Clause ${clause.clause} of ${standard} (${clause.title}) asks for ${wanted}, which nothing in force provides. ${advice}`
}

function howNear({ document, does, fault }: NearAnswer, what: 'it' | 'them'): string {
  return `${document} ${does === 'answers' ? `answers ${what}` : `leaves ${what} out`} but ${fault}.`
}

function adviceOn({ may_be_not_applicable: mayBeLeftOut }: Clause): string {
  const advice = 'Name the clause in “clauses” of the document that does, and the record types in its “records”'
  return mayBeLeftOut ? `${advice}; if it does not apply, say so in the scope.` : `${advice}.`
}
