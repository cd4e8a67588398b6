import type { Document } from '../../../core/model/document.js'
import type { QualityObjective } from '../../../core/model/generated-types.js'
import type { Qms } from '../../../core/model/qms.js'
import type { Rule } from '../../../core/model/rule.js'
import { EXAMPLE_PEOPLE, exampleApproval } from '../../../core/run/example-text.js'
import { addDays, addMonths } from '../../../core/values/date.js'
import { hasEnded } from '../../actions/due/has-ended.js'
import { reviewBase } from '../../review/review-policy.js'

/** Months between results; figures of a period take some days to come in. */
const MONTHS = { weekly: 0, monthly: 1, quarterly: 3, yearly: 12 }
const DAYS_TO_COME_IN = 14

const objective = (fields: string) => ({
  'qms-docs/QO-001.md': `---\nid: QO-001\ntype: quality-objective\nfrequency: monthly\n${fields}\n---\n`,
})

export const objectiveMeasurable: Rule = {
  id: 'objective-measurable',
  description: 'Require a quality objective to aim at a change and to be measured as often as it says',
  rationale:
    'An objective that is reached before it starts changes nothing. One that is not measured turns out to be missed only when it is too late to act.',
  clauses: ['iso-9001-2015/6.2.1', 'iso-9001-2015/9.1.1'],
  severity: 'warning',
  examples: [
    {
      name: 'a target equal to the value at the start is found',
      files: objective('baseline: 5\ntarget: 5'),
      problems: [
        'qms-docs/QO-001.md:6:9 The target is 5, and so is the value at the start. Set a target that changes something.',
      ],
    },
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
      if (fields.target !== undefined && fields.baseline === fields.target) {
        const message = `The target is ${fields.target}, and so is the value at the start. Set a target that changes something.`
        yield { file: document, at: '/target', message }
      }
      const missing = findMissingResult(qms, document)
      if (missing) yield { file: document, at: '/results', message: missing }
    }
  },
}

function findMissingResult(qms: Qms, objective: Document<QualityObjective>): string | undefined {
  const { frequency, indicator, results = [], due = qms.today } = objective.fields
  if (frequency === undefined || indicator !== undefined || due < qms.today) return undefined
  const days = results.flatMap(({ on }) => (on !== undefined && on <= qms.today ? on : []))
  const last = days.sort().at(-1)
  const since = last ?? reviewBase(qms, objective as Document)?.on
  if (since === undefined || addDays(addMonths(since, MONTHS[frequency]), DAYS_TO_COME_IN) >= qms.today)
    return undefined
  const measured = last
    ? `the last result is from ${last}. Add what was measured since`
    : `there is no result yet, though it was set or last reviewed on ${since}. Add what was measured`
  return `Progress is measured ${frequency}, but ${measured} to “results”.`
}
