import { defineMetric } from '../../../core/model/metric.js'
import { exampleFiles } from '../../../core/run/example-files.js'
import { brokenDown } from '../../../core/run/figures/broken-down.js'
import { count } from '../../../core/run/figures/count.js'
import { noneRecorded } from '../../../core/run/figures/none-recorded.js'
import { share } from '../../../core/run/figures/share.js'
import { LAST_DAY } from '../../../core/values/date.js'
import { casesOf } from '../../documents/cases/cases-of.js'
import { scoreOn } from '../score-on.js'

/** Risks that are too high, and about which nothing is to be done. */
export const untreatedRisks = defineMetric({
  id: 'untreated-risks',
  title: 'Risks above the appetite without an action',
  question: 'How many open risks are above the appetite, and nothing is to be done about them?',
  formula:
    'open risks whose score, likelihood × impact, is above risk.appetite and that name no action; also as a share of all above it',
  population:
    'Risks that are open on the last day, with the score of their last assessment by then. Those that are accepted by then are counted on their own too. An action counts whether it is open or done.',
  clauses: ['iso-9001-2015/6.1.2', 'iso-9001-2015/9.1.3'],
  unit: 'count',
  direction: 'lower',
  isState: true,
  parameters: [],
  measure: (qms) => {
    const { all, openOn } = casesOf(qms, 'risk')
    if (!all.some(({ opened }) => opened <= qms.today))
      return [noneRecorded('all', 'Without an action', 'no risk is recorded by then')]
    const { appetite } = qms.settings.risk
    const above = openOn(qms.today).filter(({ fields }) => (scoreOn(fields, qms.today) ?? 0) > appetite)
    const isUntreated = ({ fields: { actions = [] } }: (typeof above)[number]) => actions.length === 0
    const untreated = above.filter(isUntreated)
    return [
      count('all', 'Without an action', untreated),
      share('share', 'Of those above the appetite', above, isUntreated),
      count(
        'accepted',
        'Of them accepted',
        untreated.filter(({ fields }) => (fields.accepted?.on ?? LAST_DAY) <= qms.today),
      ),
      ...brokenDown('process', untreated, ({ fields }) => fields.process, count),
    ]
  },
  examples: [
    {
      name: 'Above the appetite of 9: one with an action, one without, one accepted; at the appetite is not above it',
      files: {
        'qms-docs/qms.yml': 'risk: { appetite: 9 }\n',
        ...exampleFiles('risk', {
          'RI-001':
            'process: PR-003\nidentified: 2026-01-10\nlikelihood: 4\nimpact: 3\nactions: [{ what: Order a second scale., owner: ada, due: 2026-12-31 }]',
          'RI-002': 'process: PR-003\nidentified: 2026-01-10\nlikelihood: 5\nimpact: 2',
          'RI-003':
            'process: PR-004\nidentified: 2026-01-10\nlikelihood: 5\nimpact: 4\naccepted: { by: ada, on: 2026-02-01, reason: Insured. }',
          'RI-004': 'process: PR-004\nidentified: 2026-01-10\nlikelihood: 3\nimpact: 3',
        }),
      },
      figures: [
        'Without an action: 2',
        'Of those above the appetite: 2 of 3',
        'Of them accepted: 1',
        'PR-003: 1',
        'PR-004: 1',
      ],
    },
    {
      name: 'At the end of March, what was judged higher in April is still low',
      given: { period: '2026-03' },
      files: {
        'qms-docs/qms.yml': 'risk: { appetite: 9 }\n',
        ...exampleFiles('risk', {
          'RI-001':
            'identified: 2026-01-10\nlikelihood: 5\nimpact: 4\nassessments: [{ on: 2026-01-10, likelihood: 2, impact: 4 }, { on: 2026-04-01, likelihood: 5, impact: 4 }]',
        }),
      },
      figures: ['Without an action: 0', 'Of those above the appetite: n/a (0 of 0)', 'Of them accepted: 0'],
    },
    {
      name: 'No risk at all proves nothing',
      files: {},
      figures: ['Without an action: n/a: no risk is recorded by then'],
    },
  ],
})
