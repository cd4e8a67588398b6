import { defineMetric } from '../../../core/model/metric.js'
import { count } from '../../../core/run/figures/count.js'
import { share } from '../../../core/run/figures/share.js'
import { isOverdue } from '../../../core/values/date.js'
import { examplePeople, exampleReading } from '../example-competence.js'
import { type RequiredPair, requiredPairs } from '../required-pairs.js'

/** How much of what people must know is late. */
export const trainingOverdue = defineMetric({
  id: 'training-overdue',
  title: 'Required reading overdue',
  question: 'How much of what people must know have they not acknowledged in time?',
  formula:
    'pairs of a person and a text that are not acknowledged within due.reading_days (14) after the approval, or after the person came to the role, divided by all pairs',
  population:
    'Each person with each text that their roles must know (training.roles), on the last day. What is due today is not overdue.',
  clauses: ['iso-9001-2015/7.2', 'iso-9001-2015/7.3', 'iso-9001-2015/9.1.1'],
  unit: 'percent',
  direction: 'lower',
  isState: true,
  parameters: [],
  measure: (qms) => {
    const pairs = requiredPairs(qms)
    const isLate = ({ isAcknowledged, due }: RequiredPair) => !isAcknowledged && isOverdue(due, qms.today)
    const late = new Set(pairs.filter(isLate).map(({ person }) => person.id ?? ''))
    return [
      share('all', 'Overdue', pairs, isLate),
      count(
        'people',
        'People with overdue reading',
        [...late].map((id) => ({ id })),
      ),
    ]
  },
  examples: [
    {
      name: 'On the fourteenth day it is not late, a day later it is; what was read late is read',
      files: {
        ...examplePeople({ fitter: ['ben', 'cleo'] }),
        ...exampleReading('QP-001', '2026-03-01', { ben: '2026-03-02', cleo: '2026-09-05' }),
        ...exampleReading('QP-002', '2026-11-08', { ben: '2026-11-09' }),
        ...exampleReading('QP-003', '2026-11-07', { ben: '2026-11-09' }),
      },
      figures: ['Overdue: 16.7 % (1 of 6)', 'People with overdue reading: 1'],
    },
    {
      name: 'Where nothing must be read there is no percentage',
      files: {},
      figures: ['Overdue: n/a (0 of 0)', 'People with overdue reading: 0'],
    },
  ],
})
