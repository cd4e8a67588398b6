import type { Document } from '../../../core/model/document.js'
import type { QualityObjective } from '../../../core/model/generated-types.js'
import type { Qms } from '../../../core/model/qms.js'
import type { Rule } from '../../../core/model/rule.js'
import { EXAMPLE_PEOPLE, exampleApproval } from '../../../core/run/example-text.js'
import { hasEnded } from '../../actions/due/has-ended.js'
import { missingSince } from '../missing-since.js'

const objective = (fields: string) => ({
  'qms-docs/QO-001.md': `---\nid: QO-001\ntype: quality-objective\nfrequency: monthly\n${fields}\n---\n`,
})

export const objectiveMeasurable: Rule = {
  id: 'objective-measurable',
  description: 'Require a quality objective to be measured as often as it says',
  rationale: 'An objective that is not measured turns out to be missed only when it is too late to act.',
  clauses: ['iso-9001-2015/6.2.1', 'iso-9001-2015/9.1.1'],
  severity: 'warning',
  examples: [
    {
      name: 'a result that is too old is found',
      files: objective('results: [{ on: 2026-09-30, value: 4 }, { on: 2026-08-31, value: 4 }]'),
      problems: [
        'qms-docs/QO-001.md:5:10 Progress is measured monthly, but the last result is from 2026-09-30. Add what was measured since to “results”.',
      ],
    },
    {
      name: 'an objective that holds for long and was never measured is found',
      files: {
        ...objective('baseline: 5'),
        'qms-docs/people.yml': EXAMPLE_PEOPLE,
        'qms-docs/AP-QO-001-1.md': exampleApproval(
          { id: 'QO-001', revision: '1', digest: '' },
          { effectiveFrom: '2026-02-01', at: '2026-01-20T10:00:00Z' },
        ),
      },
      problems: [
        'qms-docs/QO-001.md:2:1 Progress is measured monthly, but there is no result yet, though it was set or last reviewed on 2026-02-01. Add what was measured to “results”.',
      ],
    },
    {
      name: 'an objective that holds a level',
      files: objective('baseline: 5\ntarget: 5\nresults: [{ on: 2026-10-31, value: 5 }]'),
      problems: [],
    },
    {
      name: 'results of the last period have some days to come in',
      files: objective('baseline: 5\ntarget: 2\nresults: [{ on: 2026-10-08, value: 4 }]'),
      problems: [],
    },
    {
      name: 'progress that an indicator shows is not asked for here',
      files: objective('indicator: IN-001\nresults: [{ on: 2025-10-31, value: 4 }]'),
      problems: [],
    },
    {
      name: 'after its day, an objective is decided on and no longer measured',
      files: objective('due: 2026-06-30\nresults: [{ on: 2026-06-30, value: 4 }]'),
      problems: [],
    },
  ],
  *check(qms) {
    for (const document of qms.ofType('quality-objective')) {
      const { fields } = document
      if (hasEnded(fields.retired, qms.today)) continue
      const missing = findMissingResult(qms, document)
      if (missing) yield { file: document, at: '/results', message: missing }
    }
  },
}

function findMissingResult(qms: Qms, objective: Document<QualityObjective>): string | undefined {
  const { indicator, due = qms.today, results = [] } = objective.fields
  const days = results.flatMap(({ on }) => on ?? [])
  const missing = indicator === undefined && due >= qms.today ? missingSince(qms, objective, days) : undefined
  if (!missing) return undefined
  const { frequency, since, hasResult } = missing
  const measured = hasResult
    ? `the last result is from ${since}. Add what was measured since`
    : `there is no result yet, though it was set or last reviewed on ${since}. Add what was measured`
  return `Progress is measured ${frequency}, but ${measured} to “results”.`
}
