import type { Rule } from '../../../core/model/rule.js'

const audit = (fields: string) => ({
  'qms-docs/IA-2026-01.md': `---\nid: IA-2026-01\ntype: internal-audit\n${fields}\n---\n`,
})

export const findingsFollowedUp: Rule = {
  id: 'findings-followed-up',
  description: 'Require every finding of a reported audit to lead to a nonconformity or a decision',
  rationale:
    'An audit is worth what follows from it. What does not conform gets a record in which it is put right; what could be better gets a decision, if only not to do it.',
  clauses: ['iso-9001-2015/9.2.2'],
  severity: 'error',
  examples: [
    {
      name: 'a reported nonconformity without a record, and an opportunity without a decision, are found',
      files: audit('reported: 2026-11-01\nfindings:\n  - { id: F1, grade: major }\n  - { id: F2, grade: opportunity }'),
      problems: [
        'qms-docs/IA-2026-01.md:6:22 Finding F1 is a nonconformity (major) without a record. Write one of type “nonconformity” (`qms new nonconformity` begins it), and put its id into “nonconformity” here.',
        'qms-docs/IA-2026-01.md:7:22 There is no decision about finding F2. Write in “decision” what will be done about it, or why nothing will.',
      ],
    },
    {
      name: 'findings with what follows from them pass',
      files: audit(
        'reported: 2026-11-01\nfindings:\n  - { id: F1, grade: minor, nonconformity: NC-2026-001 }\n  - { id: F2, grade: opportunity, decision: "No, too dear." }\n  - { id: F3, grade: strength }',
      ),
      problems: [],
    },
    {
      name: 'before the report is out nothing is missing',
      files: audit('performed: 2026-11-01\nfindings:\n  - { id: F1, grade: major }'),
      problems: [],
    },
  ],
  *check(qms) {
    for (const document of qms.ofType('internal-audit')) {
      // Once an audit is closed, its schema asks for the same.
      const { findings = [], reported, closed } = document.fields
      if (reported === undefined || reported > qms.today || closed !== undefined) continue
      for (const [index, { id = `number ${index + 1}`, grade, nonconformity, decision }] of findings.entries()) {
        const at = `/findings/${index}/grade`
        if ((grade === 'major' || grade === 'minor') && nonconformity === undefined) {
          const message = `Finding ${id} is a nonconformity (${grade}) without a record. Write one of type “nonconformity” (\`qms new nonconformity\` begins it), and put its id into “nonconformity” here.`
          yield { file: document, at, message }
        }
        if (grade === 'opportunity' && decision === undefined) {
          const message = `There is no decision about finding ${id}. Write in “decision” what will be done about it, or why nothing will.`
          yield { file: document, at, message }
        }
      }
    }
  },
}
