import { defineMetric } from '../../../core/model/metric.js'
import { onceForAllDays } from '../../../core/model/once-for-all-days.js'
import { exampleFiles } from '../../../core/run/example-files.js'
import { share } from '../../../core/run/figures/share.js'
import { spread } from '../../../core/run/figures/spread.js'
import { byDay } from '../../../core/time/by-day.js'
import { daysBetween, isOverdue, LAST_DAY } from '../../../core/values/date.js'
import { casesOf } from '../../documents/cases/cases-of.js'

/** How soon customers who complain get an answer. */
export const complaintResponse = defineMetric({
  id: 'complaint-response',
  title: 'First reply to complaints',
  question: 'How long do customers who complain wait for a first reply, and how many get it by the day set for it?',
  formula:
    'calendar days from receipt to the first reply; median, mean and 90th percentile. Complaints replied to by reply_by, divided by those whose reply_by is past',
  population:
    'Days: complaints first replied to in the period. In time: those whose reply_by lies in the period; without a reply they count as late once it is past. Those given up are left out.',
  clauses: ['iso-9001-2015/8.2.1', 'iso-9001-2015/9.1.2'],
  unit: 'days',
  direction: 'lower',
  parameters: [],
  measure: (qms, { period }) => {
    const { repliedWithin, dueWithin } = replies(qms)
    const due = dueWithin(period).filter(({ replyBy }) => isOverdue(replyBy, qms.today))
    return [
      ...spread(repliedWithin(period), ({ days }) => days),
      share('in-time', 'Replied to in time', due, ({ replied, replyBy }) => replied <= replyBy),
    ]
  },
  examples: [
    {
      name: 'On the day itself, after two days, and after twelve; one has no reply yet',
      files: exampleFiles('customer-complaint', {
        'CC-2026-001': 'received: 2026-03-01\nreply_by: 2026-03-03\nfirst_reply: 2026-03-01',
        'CC-2026-002': 'received: 2026-03-01\nreply_by: 2026-03-03\nfirst_reply: 2026-03-03',
        'CC-2026-003': 'received: 2026-03-01\nreply_by: 2026-03-03\nfirst_reply: 2026-03-13',
        'CC-2026-004': 'received: 2026-03-01\nreply_by: 2026-03-03',
        'CC-2026-005': 'received: 2026-11-21\nreply_by: 2026-11-23',
        'CC-2026-006': 'received: 2026-03-01\nreply_by: 2026-03-03\ncancelled: { on: 2026-03-02 }',
      }),
      figures: [
        'Median: 2 days (n = 3)',
        'Mean: 4.7 days (n = 3)',
        '90 % take at most: 10 days (n = 3)',
        'Replied to in time: 2 of 4',
      ],
    },
    {
      name: 'A reply before the receipt is a typing error and is not measured',
      files: exampleFiles('customer-complaint', {
        'CC-2026-001': 'received: 2026-03-10\nreply_by: 2026-03-12\nfirst_reply: 2026-03-01',
      }),
      figures: [
        'Median: n/a (n = 0)',
        'Mean: n/a (n = 0)',
        '90 % take at most: n/a (n = 0)',
        'Replied to in time: 1 of 1',
      ],
    },
    {
      name: 'Without complaints there is no figure',
      files: {},
      figures: [
        'Median: n/a (n = 0)',
        'Mean: n/a (n = 0)',
        '90 % take at most: n/a (n = 0)',
        'Replied to in time: n/a (0 of 0)',
      ],
    },
  ],
})

const replies = onceForAllDays((content) => {
  const all = casesOf(content, 'customer-complaint').all.filter(({ cancelled }) => !cancelled)
  const complaints = all.map(
    ({ id, opened, fields: { first_reply: replied = LAST_DAY, reply_by: replyBy = LAST_DAY } }) => ({
      id,
      opened,
      replied,
      replyBy,
      days: daysBetween(opened, replied),
    }),
  )
  return {
    repliedWithin: byDay(complaints, ({ opened, replied }) => (replied < opened ? undefined : replied)),
    dueWithin: byDay(complaints, ({ replyBy }) => replyBy),
  }
})
