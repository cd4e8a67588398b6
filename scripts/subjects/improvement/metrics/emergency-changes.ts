import { defineMetric } from '../../../core/model/metric.js'
import { onceForAllDays } from '../../../core/model/once-for-all-days.js'
import { exampleFiles } from '../../../core/run/example-files.js'
import { brokenDown } from '../../../core/run/figures/broken-down.js'
import { share } from '../../../core/run/figures/share.js'
import { byDay } from '../../../core/time/by-day.js'
import { LAST_DAY } from '../../../core/values/date.js'
import { casesOf } from '../../documents/cases/cases-of.js'

/** How many changes are made before anyone agreed. */
export const emergencyChanges = defineMetric({
  id: 'emergency-changes',
  title: 'Emergency changes',
  question: 'How many changes were made before they were agreed?',
  formula: 'change requests put into effect before the day on which they were approved, divided by all put into effect',
  population:
    'Change requests that were put into effect in the period. A change that is not approved by the end of the period counts as made in an emergency. Those given up are left out.',
  clauses: ['iso-9001-2015/6.3', 'iso-9001-2015/8.5.6'],
  unit: 'percent',
  direction: 'lower',
  parameters: [],
  measure: (qms, { period }) => {
    const made = madeWithin(qms)(period)
    const isEmergency = ({ fields: { implemented = LAST_DAY, approval } }: (typeof made)[number]) =>
      approval?.answer !== 'approve' || (approval.on ?? LAST_DAY) > implemented
    return [
      share('all', 'Emergency', made, isEmergency),
      ...brokenDown(
        'kind',
        made,
        ({ fields }) => fields.kind,
        (id, label, part) => share(id, label, part, isEmergency),
      ),
    ]
  },
  examples: [
    {
      name: 'Approved on the same day is no emergency; a day later, or never, is',
      files: exampleFiles('change-request', {
        'CR-2026-001':
          'kind: process\nrequested: 2026-03-01\napproval: { answer: approve, by: ada, on: 2026-03-05 }\nimplemented: 2026-03-05',
        'CR-2026-002':
          'kind: process\nrequested: 2026-03-01\napproval: { answer: approve, by: ada, on: 2026-03-06 }\nimplemented: 2026-03-05',
        'CR-2026-003': 'kind: it\nrequested: 2026-03-01\nimplemented: 2026-03-05',
        'CR-2026-004': 'kind: it\nrequested: 2026-03-01\napproval: { answer: approve, by: ada, on: 2026-03-02 }',
      }),
      figures: ['Emergency: 2 of 3', 'it: 1 of 1', 'process: 1 of 2'],
    },
    { name: 'No change was made', files: {}, figures: ['Emergency: n/a (0 of 0)'] },
  ],
})

const madeWithin = onceForAllDays((content) => {
  const changes = casesOf(content, 'change-request').all.filter(({ cancelled }) => !cancelled)
  return byDay(changes, ({ fields }) => fields.implemented)
})
