import { defineMetric } from '../../../core/model/metric.js'
import { exampleFiles } from '../../../core/run/example-files.js'
import { count } from '../../../core/run/figures/count.js'
import { noneRecorded } from '../../../core/run/figures/none-recorded.js'
import { groupBy } from '../../../core/values/group-by.js'
import { byText } from '../../../core/values/order.js'
import { isWithin } from '../../../core/values/period.js'
import { listInWords } from '../../../core/words/list-in-words.js'
import { casesOf } from '../../documents/cases/cases-of.js'
import { bucketsUpTo } from '../complaint-trends/buckets-up-to.js'
import { trendFlags } from '../complaint-trends/trend-flags.js'

/** Fewer say nothing of a trend. */
const FEWEST_BUCKETS = 6

/** Complaints a month in each of 12 months, newest last: the last of them is what is looked at. */
const complaintsOf = (...months: readonly string[]) => {
  const days = months.flatMap((text, month) =>
    [...text].map((category) => `received: ${bucketsUpTo('2026-11-22')[month]?.from}\ncategory: ${WORDS[category]}`),
  )
  return exampleFiles(
    'customer-complaint',
    Object.fromEntries(days.map((fields, index) => [`CC-2026-${index}`, fields])),
  )
}
const WORDS: Readonly<Record<string, string>> = { d: 'delivery', a: 'alerts', b: 'battery' }

/** In which categories complaints become more. */
export const complaintTrend = defineMetric({
  id: 'complaint-trend',
  title: 'Trend of complaints',
  question: 'In which categories do complaints rise by more than chance?',
  formula:
    'complaints of the last month in categories with a flag. A category is flagged as rising where its last three months rise and the last is more than two standard deviations above the mean of the earlier ones; as above its limit where the last month is above c̄ + 3√c̄ of the earlier ones (c chart); as new where there was none in the earlier months',
  population:
    'Complaints received in the twelve months up to the day, month by month from that day back; from the first complaint on that was ever recorded, and at least six months. Those given up are left out. Beside each category is the number of the last month.',
  clauses: ['iso-9001-2015/9.1.2', 'iso-9001-2015/9.1.3'],
  unit: 'count',
  direction: 'lower',
  isState: true,
  parameters: [],
  measure: (qms) => {
    const { all, openedWithin } = casesOf(qms, 'customer-complaint')
    const first = all[0]?.opened
    const buckets = bucketsUpTo(qms.today).filter(({ until }) => first !== undefined && first < until)
    const last = buckets.at(-1)
    if (!last || buckets.length < FEWEST_BUCKETS)
      return [
        noneRecorded(
          'all',
          'In categories with a flag',
          `complaints are recorded for ${buckets.length} months, ${FEWEST_BUCKETS} are needed`,
        ),
      ]
    const complaints = buckets
      .flatMap((bucket) => openedWithin(bucket))
      .filter(({ cancelled }) => cancelled === undefined || cancelled > qms.today)
    const categories = [...groupBy(complaints, ({ fields }) => fields.category ?? '')].map(([category, ofCategory]) => {
      const counts = buckets.map((bucket) => ofCategory.filter(({ opened }) => isWithin(bucket, opened)).length)
      return { category, latest: ofCategory.filter(({ opened }) => isWithin(last, opened)), flags: trendFlags(counts) }
    })
    const flagged = categories.filter(({ flags }) => flags.length > 0)
    return [
      count(
        'all',
        'In categories with a flag',
        flagged.flatMap(({ latest }) => latest),
      ),
      ...categories
        .sort((a, b) => byText(a.category, b.category))
        .map(({ category, latest, flags }) => {
          const name = category || 'without category'
          const label = flags.length > 0 ? `${name} (${listInWords(flags)})` : name
          return { ...count(`category=${category}`, label, latest), by: 'category' }
        }),
    ]
  },
  examples: [
    {
      name: 'Alerts rise, deliveries go up and down, and the battery is new',
      files: complaintsOf('d', 'dda', 'd', 'ad', 'dd', 'a', 'dd', 'ad', 'd', 'ad', 'aad', 'aaaab'),
      figures: [
        'In categories with a flag: 5',
        'alerts (rising and above its limit): 4',
        'battery (new): 1',
        'delivery: 0',
      ],
    },
    {
      name: 'As many in every month is no trend, and the first of all categories is not new',
      files: complaintsOf('d', 'd', 'd', 'd', 'd', 'd', 'd', 'd', 'd', 'd', 'd', 'd'),
      figures: ['In categories with a flag: 0', 'delivery: 1'],
    },
    {
      name: 'Five months are too few',
      files: complaintsOf('', '', '', '', '', '', '', 'd', 'd', 'd', 'dd', 'dddd'),
      figures: ['In categories with a flag: n/a: complaints are recorded for 5 months, 6 are needed'],
    },
    {
      name: 'No complaint is recorded',
      files: {},
      figures: ['In categories with a flag: n/a: complaints are recorded for 0 months, 6 are needed'],
    },
  ],
})
