import { defineMetric } from '../../../core/model/metric.js'
import { brokenDown } from '../../../core/run/figures/broken-down.js'
import { count } from '../../../core/run/figures/count.js'
import { noneRecorded } from '../../../core/run/figures/none-recorded.js'
import { isOverdue, LAST_DAY } from '../../../core/values/date.js'
import { casesOf } from '../../documents/cases/cases-of.js'

/** How many gaps are left on the way to the certificate: month by month, the burndown. */
export const openGaps = defineMetric({
  id: 'open-gaps',
  title: 'Open gaps',
  question: 'How many requirements are not yet known to be met?',
  formula: 'entries of gap analyses that are not closed at the end of the day; of these, those whose due date is past',
  population: 'Entries that were found by that day, whatever their rating: what is not judged yet is open.',
  clauses: ['iso-9001-2015/6.2.2'],
  unit: 'count',
  direction: 'lower',
  isState: true,
  parameters: [],
  measure: (qms) => {
    const cases = casesOf(qms, 'gap')
    const [first] = cases.all
    if (!first || first.opened > qms.today) return [noneRecorded('all', 'Open', 'there is no gap analysis')]
    const open = cases.openOn(qms.today)
    const isLate = ({ fields }: (typeof open)[number]) => isOverdue(fields.due ?? LAST_DAY, qms.today)
    return [
      count('all', 'Open', open),
      count('overdue', 'Overdue', open.filter(isLate)),
      ...brokenDown('priority', open, ({ fields }) => fields.priority, count),
      ...brokenDown('kind', open, ({ fields }) => fields.kind, count),
    ]
  },
  examples: [
    {
      name: 'One is closed, one is judged and late, one is not judged yet',
      files: {
        'qms-docs/GA-001.md':
          '---\nid: GA-001\ntype: gap-analysis\ntitle: Gaps\nentries:\n  - { no: 1, title: A, clause: 7.2, found: 2026-03-01, closed: 2026-05-01, rating: met, priority: high }\n  - { no: 2, title: B, clause: 7.3, found: 2026-03-01, rating: missing, due: 2026-06-01, priority: high, kind: practice }\n  - { no: 3, title: C, clause: 9.2.2, found: 2026-03-01, priority: low }\n---\n',
      },
      figures: ['Open: 2', 'Overdue: 1', 'high: 1', 'low: 1', 'without kind: 1', 'practice: 1'],
    },
    {
      name: 'On that day nothing had been compared yet',
      today: '2026-02-28',
      files: {
        'qms-docs/GA-001.md':
          '---\nid: GA-001\ntype: gap-analysis\ntitle: Gaps\nentries:\n  - { no: 1, title: A, clause: 7.2, found: 2026-03-01, priority: high }\n---\n',
      },
      figures: ['Open: n/a: there is no gap analysis'],
    },
    { name: 'There is no gap analysis', files: {}, figures: ['Open: n/a: there is no gap analysis'] },
  ],
})
