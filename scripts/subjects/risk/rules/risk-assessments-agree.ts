import { defineRule } from '../../../core/model/rule.js'
import { byText } from '../../../core/values/order.js'

const risk = (fields: string, assessments: string) => ({
  'qms-docs/RI-001.md': `---\nid: RI-001\ntype: risk\n${fields}\nassessments: [${assessments}]\n---\n`,
})
const earlier = '{ on: 2025-05-04, likelihood: 4, impact: 4 }'
const latest = '{ on: 2026-05-04, likelihood: 2, impact: 4 }'

export const riskAssessmentsAgree = defineRule({
  id: 'risk-assessments-agree',
  description: 'Require the likelihood and impact of a risk to be those of its last assessment',
  rationale:
    'The score of a risk is computed from its likelihood and impact. Where the last assessment found other numbers, lists and matrices show a risk that is no longer believed in.',
  clauses: ['iso-9001-2015/6.1.1'],
  severity: 'error',
  examples: [
    {
      name: 'numbers of an assessment before the last one',
      files: risk('likelihood: 4\nimpact: 4', `${latest}, ${earlier}`),
      problems: [
        'qms-docs/RI-001.md:4:13 “likelihood” is 4, but the last assessment, of 2026-05-04, found 2. Write down what holds, or add the assessment that found 4.',
      ],
    },
    {
      name: 'the numbers of the last assessment, and a risk that has none',
      files: {
        ...risk('likelihood: 2\nimpact: 4', `${latest}, ${earlier}`),
        'qms-docs/RI-002.md': '---\nid: RI-002\ntype: risk\nlikelihood: 3\nimpact: 3\n---\n',
      },
      problems: [],
    },
  ],
  *check(qms) {
    for (const document of qms.ofType('risk')) {
      const { assessments = [], cancelled } = document.fields
      const last = [...assessments]
        .filter(({ on }) => on !== undefined && on <= qms.today)
        .sort((a, b) => byText(a.on ?? '', b.on ?? ''))
        .at(-1)
      if (!last || cancelled) continue
      for (const field of ['likelihood', 'impact'] as const) {
        const now = document.fields[field]
        const found = last[field]
        if (now === undefined || found === undefined || now === found) continue
        const message = `“${field}” is ${now}, but the last assessment, of ${last.on}, found ${found}. Write down what holds, or add the assessment that found ${now}.`
        yield { file: document, at: `/${field}`, message }
      }
    }
  },
})
