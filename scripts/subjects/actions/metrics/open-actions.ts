import { defineMetric } from '../../../core/model/metric.js'
import { onceForAllDays } from '../../../core/model/once-for-all-days.js'
import type { QmsContent } from '../../../core/model/qms.js'
import { exampleFiles } from '../../../core/run/example-files.js'
import { brokenDown } from '../../../core/run/figures/broken-down.js'
import { count } from '../../../core/run/figures/count.js'
import { noneRecorded } from '../../../core/run/figures/none-recorded.js'
import { share } from '../../../core/run/figures/share.js'
import { buildSpans, presentOn } from '../../../core/time/spans.js'
import { isOverdue } from '../../../core/values/date.js'
import { byText } from '../../../core/values/order.js'
import { type DueDate, everyRecordedDate } from '../due/due-dates.js'
import { kindOfDue } from '../due/due-item.js'

/** How many actions are open, and how many of them are overdue. */
export const openActions = defineMetric({
  id: 'open-actions',
  title: 'Open and overdue actions',
  question: 'How many actions are open, and how many of them are overdue?',
  formula: 'actions of all records that are not done at the end of the day; of these, those whose due date is past',
  population:
    'Actions of records that were opened by that day, that are not done, closed, given up or on hold then, with the due date that they name today. Records that do not say when they were opened count from the beginning.',
  clauses: ['iso-9001-2015/10.2.1', 'iso-9001-2015/9.3.3'],
  unit: 'count',
  direction: 'lower',
  isState: true,
  parameters: [],
  measure: (qms) => {
    if (!isAnyRecorded(qms)) return [noneRecorded('all', 'Open', 'no action is recorded')]
    const open = presentOn(actionsOverTime(qms), qms.today).map(({ document, on }) => ({
      id: document.id,
      type: document.type,
      on,
    }))
    const isLate = ({ on }: (typeof open)[number]) => isOverdue(on, qms.today)
    return [
      count('all', 'Open', open),
      count('overdue', 'Overdue', open.filter(isLate)),
      share('overdue-share', 'Overdue of open', open, isLate),
      ...brokenDown('type', open, ({ type }) => type, count),
    ]
  },
  examples: [
    {
      name: 'At the end of March: one was done in April, one was done in March, one is not due yet, one is in a record opened later',
      given: { period: '2026-03' },
      files: exampleFiles('corrective-action', {
        'CA-2026-001':
          'opened: 2026-01-01\nactions: [{ what: A, due: 2026-03-15, done: 2026-04-02 }, { what: B, due: 2026-03-15, done: 2026-03-10 }, { what: C, due: 2026-06-01 }]',
        'CA-2026-002': 'opened: 2026-04-01\nactions: [{ what: D, due: 2026-06-01 }]',
      }),
      figures: ['Open: 2', 'Overdue: 1', 'Overdue of open: 1 of 2', 'corrective-action: 2'],
    },
    { name: 'None is recorded', files: {}, figures: ['Open: n/a: no action is recorded'] },
  ],
})

const recordedActions = onceForAllDays((content) =>
  everyRecordedDate(content).filter((date) => kindOfDue(date) === 'action'),
)

const isAnyRecorded = (qms: QmsContent): boolean => recordedActions(qms).length > 0

/** Each in the time in which it is open: of other dates there are many more. */
const actionsOverTime = onceForAllDays((content) =>
  buildSpans(
    recordedActions(content)
      .toSorted(inOrder)
      .flatMap((thing) => thing.open.map((period) => ({ thing, period }))),
  ),
)

function inOrder(a: DueDate, b: DueDate): number {
  return byText(a.on, b.on) || byText(a.document.id, b.document.id)
}
