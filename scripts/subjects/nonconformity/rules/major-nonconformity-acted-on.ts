import { defineRule } from '../../../core/model/rule.js'

const nonconformity = (grade: string, decision: string) => ({
  'qms-docs/NC-2026-001.md': `---\nid: NC-2026-001\ntype: nonconformity\ngrade: ${grade}\ncorrective_action: ${decision}\n---\n`,
})
const no = '{ needed: false, reason: Everybody knows by now that this must not be done. }'

export const majorNonconformityActedOn = defineRule({
  id: 'major-nonconformity-acted-on',
  description: 'Require a major nonconformity to lead to a corrective action',
  rationale:
    'Major means that the system failed, or that a customer could be harmed. Putting that right once is not enough: its cause has to be found and removed.',
  clauses: ['iso-9001-2015/10.2.1'],
  severity: 'warning',
  examples: [
    {
      name: 'a major nonconformity without a corrective action is found',
      files: nonconformity('major', no),
      problems: [
        'qms-docs/NC-2026-001.md:5:30 This nonconformity is major, but no corrective action is to follow. Decide for one (`qms new corrective-action` begins it); or correct “grade” if neither the system failed nor a customer could be harmed.',
      ],
    },
    { name: 'a minor one may do without', files: nonconformity('minor', no), problems: [] },
    {
      name: 'a major one with a corrective action',
      files: nonconformity('major', '{ needed: true, link: CA-2026-001 }'),
      problems: [],
    },
  ],
  *check(qms) {
    for (const document of qms.ofType('nonconformity')) {
      const { grade, corrective_action: decision } = document.fields
      if (grade !== 'major' || decision?.needed !== false) continue
      const message =
        'This nonconformity is major, but no corrective action is to follow. Decide for one (`qms new corrective-action` begins it); or correct “grade” if neither the system failed nor a customer could be harmed.'
      yield { file: document, at: '/corrective_action/needed', message }
    }
  },
})
