import type { Document } from '../../../core/model/document.js'
import { defineRule } from '../../../core/model/rule.js'
import { addMonths, daysBetween, isOverdue } from '../../../core/values/date.js'
import { counted } from '../../../core/words/counted.js'
import { lateSeverity } from '../../actions/due/late-severity.js'
import { recordPolicy } from '../../documents/record-policy.js'
import { isBoughtFrom, latestEvaluation, presentProviders } from '../evaluations.js'

const provider = (id: string, fields: string) => ({
  [`qms-docs/${id}.md`]: `---\nid: ${id}\ntype: external-provider\n${fields}\n---\n`,
})

export const providersEvaluated = defineRule({
  id: 'providers-evaluated',
  description: 'Require the external providers on whom much depends to be evaluated within their interval',
  rationale:
    'A provider that was good when it was chosen may be so no longer. Those of class A and B are evaluated at least every 12 months (records.provider_evaluation_months), the first time within that after they were chosen.',
  clauses: ['iso-9001-2015/8.4.1'],
  severity: 'warning',
  examples: [
    {
      name: 'never since it was chosen, and not for more than a year',
      files: {
        ...provider('EP-001', 'class: A\nstatus: approved\nselection: { on: 2025-11-01 }\nevaluations: []'),
        ...provider('EP-002', 'class: B\nstatus: conditional\nevaluations: [{ on: 2024-05-04 }, { on: 2025-05-04 }]'),
      },
      problems: [
        'qms-docs/EP-001.md:6:18 EP-001 was chosen on 2025-11-01 and not evaluated since then. That was due within 12 months, by 2026-11-01. Evaluate it by its criteria.',
        'qms-docs/EP-002.md:6:41 EP-002 was last evaluated on 2025-05-04. The next evaluation was due within 12 months, by 2026-05-04. Evaluate it by its criteria.',
      ],
      severities: ['warning', 'error'],
    },
    {
      name: 'evaluated in time, of class C, blocked, a candidate, and one from whom nothing is bought any more',
      files: {
        ...provider(
          'EP-001',
          'class: A\nstatus: approved\nselection: { on: 2020-01-01 }\nevaluations: [{ on: 2025-11-22 }]',
        ),
        ...provider('EP-002', 'class: C\nstatus: approved\nselection: { on: 2020-01-01 }'),
        ...provider('EP-003', 'class: A\nstatus: blocked\nselection: { on: 2020-01-01 }'),
        ...provider('EP-004', 'class: A\nstatus: candidate'),
        ...provider('EP-005', 'class: A\nstatus: approved\nselection: { on: 2020-01-01 }\nended: 2021-01-01'),
      },
      problems: [],
    },
  ],
  *check(qms) {
    const months = recordPolicy(qms).provider_evaluation_months
    for (const document of presentProviders(qms)) {
      const { class: importance, selection } = document.fields
      const latest = latestEvaluation(qms, document)
      const since = latest?.evaluation.on ?? selection?.on
      if (importance === 'C' || !isBoughtFrom(document, qms.today) || since === undefined) continue
      const due = addMonths(since, months)
      if (!isOverdue(due, qms.today)) continue
      const interval = `within ${counted(months, 'month')}, by ${due}`
      const message = latest
        ? `${document.id} was last evaluated on ${since}. The next evaluation was due ${interval}. Evaluate it by its criteria.`
        : `${document.id} was chosen on ${since} and not evaluated since then. That was due ${interval}. Evaluate it by its criteria.`
      const severity = lateSeverity(qms, document as Document, daysBetween(due, qms.today))
      yield { file: document, at: latest ? `${latest.at}/on` : '/selection/on', message, severity }
    }
  },
})
