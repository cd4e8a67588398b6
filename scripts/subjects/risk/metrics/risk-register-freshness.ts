import { defineMetric } from '../../../core/model/metric.js'
import { exampleFiles } from '../../../core/run/example-files.js'
import { brokenDown } from '../../../core/run/figures/broken-down.js'
import { share } from '../../../core/run/figures/share.js'
import { addMonths, isOverdue } from '../../../core/values/date.js'
import { casesOf } from '../../documents/cases/cases-of.js'
import { recordPolicy } from '../../documents/record-policy.js'

/** Whether risks are looked at again. */
export const riskRegisterFreshness = defineMetric({
  id: 'risk-register-freshness',
  title: 'Risks looked at in time',
  question: 'How many open risks were looked at within their interval?',
  formula:
    'open risks whose last look is not older than review_interval, or records.risk_review_months (12), divided by all open risks',
  population:
    'Risks that are open on the last day. The last look by that day is the latest of reviewed, the assessments, and the day of identification; of earlier looks, only the assessments tell.',
  clauses: ['iso-9001-2015/6.1.1', 'iso-9001-2015/9.1.3'],
  unit: 'percent',
  direction: 'higher',
  isState: true,
  parameters: [],
  measure: (qms) => {
    const open = casesOf(qms, 'risk').openOn(qms.today)
    const { risk_review_months: usual } = recordPolicy(qms)
    const isFresh = ({ opened, fields }: (typeof open)[number]) => {
      const { reviewed = opened, assessments = [], review_interval: months = usual } = fields
      const looks = [opened, reviewed, ...assessments.flatMap(({ on }) => on ?? [])]
      const last =
        looks
          .filter((on) => on <= qms.today)
          .sort()
          .at(-1) ?? opened
      return !isOverdue(addMonths(last, months), qms.today)
    }
    const figureOf = (id: string, label: string, part: typeof open) => share(id, label, part, isFresh)
    return [figureOf('all', 'In time', open), ...brokenDown('process', open, ({ fields }) => fields.process, figureOf)]
  },
  examples: [
    {
      name: 'A year ago to the day is in time; a day more is not, unless it was assessed since; a closed risk does not count',
      files: exampleFiles('risk', {
        'RI-001': 'process: PR-003\nidentified: 2024-01-10\nreviewed: 2025-11-22',
        'RI-002': 'process: PR-003\nidentified: 2024-01-10\nreviewed: 2025-11-21',
        'RI-003':
          'process: PR-004\nidentified: 2024-01-10\nreviewed: 2025-11-21\nassessments: [{ on: 2026-02-01, likelihood: 2, impact: 2 }]',
        'RI-004': 'process: PR-004\nidentified: 2026-05-01\nreview_interval: 6',
        'RI-005': 'process: PR-004\nidentified: 2024-01-10\nclosed: 2026-01-01',
      }),
      figures: ['In time: 2 of 4', 'PR-003: 1 of 2', 'PR-004: 1 of 2'],
    },
    { name: 'No risk is open', files: {}, figures: ['In time: n/a (0 of 0)'] },
  ],
})
