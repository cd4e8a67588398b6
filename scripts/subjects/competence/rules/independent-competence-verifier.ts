import type { Rule } from '../../../core/model/rule.js'

const record = (verifier: string) => ({
  'qms-docs/CO-2026-001.md': `---
id: CO-2026-001
type: competence-record
person: emre-kaya
verified_by: ${verifier}
---
`,
})

export const independentCompetenceVerifier: Rule = {
  id: 'independent-competence-verifier',
  description: 'Disallow people who verify their own competence',
  rationale:
    'People judge their own work too kindly, or too harshly. That they can do it counts only when another person has seen it.',
  clauses: ['iso-9001-2015/7.2'],
  severity: 'error',
  examples: [
    {
      name: 'verifying one’s own competence is found',
      files: record('emre-kaya'),
      problems: ['qms-docs/CO-2026-001.md:5:14 emre-kaya verified their own competence. Let another person verify it.'],
    },
    { name: 'another person verifies', files: record('amara-okafor'), problems: [] },
  ],
  *check(qms) {
    for (const document of qms.ofType('competence-record')) {
      const { person, verified_by: verifier } = document.fields
      if (verifier === undefined || verifier !== person) continue
      const message = `${qms.nameOf(verifier)} verified their own competence. Let another person verify it.`
      yield { file: document, at: '/verified_by', message }
    }
  },
}
