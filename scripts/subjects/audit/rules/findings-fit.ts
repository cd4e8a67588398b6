import type { Document } from '../../../core/model/document.js'
import { fieldText } from '../../../core/model/fields.js'
import type { InternalAudit } from '../../../core/model/generated-types.js'
import type { Qms } from '../../../core/model/qms.js'
import { defineRule, type ReportedProblem } from '../../../core/model/rule.js'
import { listInWords } from '../../../core/words/list-in-words.js'

const files = (finding: string, grade = 'minor') => ({
  'qms-docs/IA-2026-01.md': `---\nid: IA-2026-01\ntype: internal-audit\nprocesses: [PR-003]\naudited_clauses: ["8.4", 8.6]\nfindings:\n  - ${finding}\n---\n`,
  'qms-docs/NC-2026-001.md': `---\nid: NC-2026-001\ntype: nonconformity\ngrade: ${grade}\n---\n`,
})

export const findingsFit = defineRule({
  id: 'findings-fit',
  description: 'Require findings to lie within what was audited, and to be graded as their nonconformities',
  rationale:
    'The scope of an audit says what its result is worth: a finding outside it either belongs to another audit, or the scope was larger than it says. And a finding and its nonconformity are one matter, which cannot be major in one record and minor in the other.',
  clauses: ['iso-9001-2015/9.2.2'],
  severity: 'warning',
  examples: [
    {
      name: 'a process and a clause that were not audited',
      files: files('{ id: F1, grade: strength, process: PR-005, clause: 7.5.3.2 }'),
      problems: [
        'qms-docs/IA-2026-01.md:7:5 Finding F1 is about PR-005, which is not among the audited processes (PR-003). Add it to “processes” if it was audited, or correct the finding.',
        'qms-docs/IA-2026-01.md:7:5 Finding F1 is about clause 7.5.3.2, which is not among the audited clauses. Add it to “audited_clauses” if it was audited, or correct the finding.',
      ],
    },
    {
      name: 'a finding that is major, and minor as a nonconformity',
      files: files('{ id: F1, grade: major, process: PR-003, clause: 8.6, nonconformity: NC-2026-001 }'),
      problems: [
        'qms-docs/IA-2026-01.md:7:5 Finding F1 is major, but NC-2026-001, its nonconformity, is minor. Agree on one grade, and write it into both.',
      ],
    },
    {
      name: 'a part of a clause that was audited, and the same grade',
      files: files('{ id: F1, grade: minor, process: PR-003, clause: 8.4.1, nonconformity: NC-2026-001 }'),
      problems: [],
    },
    {
      name: 'an audit that does not say what it looked at is for other rules',
      files: {
        'qms-docs/IA-2026-01.md':
          '---\nid: IA-2026-01\ntype: internal-audit\nfindings: [{ id: F1, grade: minor, process: PR-005, clause: 7.5 }]\n---\n',
      },
      problems: [],
    },
  ],
  *check(qms) {
    for (const document of qms.ofType('internal-audit'))
      for (const message of faults(qms, document)) yield { file: document, ...message }
  },
})

function* faults(qms: Qms, { fields }: Document<InternalAudit>): Generator<Omit<ReportedProblem, 'file'>> {
  const { processes = [], audited_clauses: clauses, findings = [] } = fields
  for (const [index, { id = `number ${index + 1}`, grade, process, clause, nonconformity }] of findings.entries()) {
    const at = `/findings/${index}`
    if (process !== undefined && processes.length > 0 && !processes.includes(process)) {
      const message = `Finding ${id} is about ${process}, which is not among the audited processes (${listInWords(processes)}). Add it to “processes” if it was audited, or correct the finding.`
      yield { at, message }
    }
    if (clause !== undefined && clauses && !clauses.some((audited) => touches(audited, clause))) {
      const message = `Finding ${id} is about clause ${clause}, which is not among the audited clauses. Add it to “audited_clauses” if it was audited, or correct the finding.`
      yield { at, message }
    }
    const record = qms.find(nonconformity ?? '')
    const other = record?.type === 'nonconformity' ? fieldText(record.fields, 'grade') : undefined
    if ((grade === 'major' || grade === 'minor') && other !== undefined && other !== grade) {
      const message = `Finding ${id} is ${grade}, but ${record?.id}, its nonconformity, is ${other}. Agree on one grade, and write it into both.`
      yield { at, message }
    }
  }
}

/** A clause and its parts. */
function touches(audited: string, clause: string): boolean {
  return audited === clause || clause.startsWith(`${audited}.`) || audited.startsWith(`${clause}.`)
}
