import { defineMetric } from '../../../core/model/metric.js'
import { exampleSeries } from '../../../core/run/example-series.js'
import { seriesShare } from '../../documents/series/series-share.js'

/** Whether customers get what they ordered when it was promised. */
export const deliveryPunctuality = defineMetric({
  id: 'delivery-punctuality',
  title: 'Delivery on time, and in full',
  question: 'How many order lines are delivered on the day first promised, and in full?',
  formula:
    'order lines delivered within the agreed time around the promised day, divided by lines due (series lines-on-time and lines-due); on time and in full (OTIF) the same with the full quantity (series lines-on-time-in-full)',
  population:
    'Order lines whose originally promised day lies in the period: a day that was moved counts as it was first promised. Lines that are late and still not delivered are due, and not on time; nor are those that come too early.',
  clauses: ['iso-9001-2015/8.2.1', 'iso-9001-2015/9.1.3'],
  unit: 'percent',
  direction: 'higher',
  parameters: [],
  measure: (qms, { period }) => [
    seriesShare(qms, period, 'all', 'On time', { part: 'lines-on-time', whole: 'lines-due' }),
    seriesShare(qms, period, 'in-full', 'On time and in full', { part: 'lines-on-time-in-full', whole: 'lines-due' }),
  ],
  examples: [
    {
      name: 'Of 400 lines 388 are on time, 380 of them in full',
      given: { period: '2026-03' },
      files: exampleSeries(
        ['lines-due', '2026-03', 400],
        ['lines-on-time', '2026-03', 388],
        ['lines-on-time-in-full', '2026-03', 380],
      ),
      figures: ['On time: 97 % (388 of 400)', 'On time and in full: 95 % (380 of 400)'],
    },
    {
      name: 'A month with two results: it is not guessed which is right',
      given: { period: '2026-03' },
      files: exampleSeries(
        ['lines-due', '2026-03', 400],
        ['lines-due', '2026-03', 420],
        ['lines-on-time', '2026-03', 388],
      ),
      figures: [
        'On time: n/a: the series “lines-due” has two results for 2026-03-01 to 2026-03-31 (ME-1 and ME-2)',
        'On time and in full: n/a: the series “lines-due” has two results for 2026-03-01 to 2026-03-31 (ME-1 and ME-2)',
      ],
    },
    {
      name: 'No series is recorded',
      files: {},
      figures: [
        'On time: n/a: the series “lines-due” is missing',
        'On time and in full: n/a: the series “lines-due” is missing',
      ],
    },
  ],
})
