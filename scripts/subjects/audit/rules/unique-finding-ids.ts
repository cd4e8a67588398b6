import type { Rule } from '../../../core/model/rule.js'

const audit = (second: string) => ({
  'qms-docs/IA-2026-01.md': `---
id: IA-2026-01
type: internal-audit
findings:
  - { id: F1, grade: minor }
  - { id: ${second}, grade: strength }
---
`,
})

export const uniqueFindingIds: Rule = {
  id: 'unique-finding-ids',
  description: 'Require the findings of an audit to have different ids',
  rationale:
    'Reports, nonconformities and meetings speak of “F2”. If two findings have that id, it is unclear which one is meant.',
  clauses: ['iso-9001-2015/9.2.2', 'iso-9001-2015/7.5.2'],
  severity: 'error',
  examples: [
    {
      name: 'an id given twice is found at the second finding',
      files: audit('F1'),
      problems: [
        'qms-docs/IA-2026-01.md:6:11 Finding 1 of this audit is called F1, too. Give this one the next free number.',
      ],
    },
    { name: 'different ids pass', files: audit('F2'), problems: [] },
  ],
  *check(qms) {
    for (const document of qms.ofType('internal-audit')) {
      const firstOf = new Map<string, number>()
      for (const [index, { id }] of (document.fields.findings ?? []).entries()) {
        if (id === undefined) continue
        const first = firstOf.get(id) ?? index
        firstOf.set(id, first)
        if (first === index) continue
        const message = `Finding ${first + 1} of this audit is called ${id}, too. Give this one the next free number.`
        yield { file: document, at: `/findings/${index}/id`, message }
      }
    }
  },
}
