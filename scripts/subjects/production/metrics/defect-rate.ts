import { defineMetric } from '../../../core/model/metric.js'
import { exampleSeries } from '../../../core/run/example-series.js'
import { ratioOf } from '../../../core/run/figures/rate-of.js'
import { seriesShare } from '../../documents/series/series-share.js'
import { seriesTotal } from '../../documents/series/series-total.js'

const DEFECTIVE = { part: 'units-defective', whole: 'units-inspected' }

/** How many of the units inspected have defects. */
export const defectRate = defineMetric({
  id: 'defect-rate',
  title: 'Defect rate',
  question: 'How many of the units inspected are defective, and how many defects are there for each chance of one?',
  formula:
    'defective units divided by units inspected (series units-defective and units-inspected), in percent and per million (PPM); defects divided by the opportunities for one, per million (DPMO; series defects and defect-opportunities)',
  population:
    'Units inspected in the period. A unit with several defects is one defective unit, and several defects. What is not inspected is not counted.',
  clauses: ['iso-9001-2015/8.6', 'iso-9001-2015/9.1.3'],
  unit: 'percent',
  direction: 'lower',
  parameters: [],
  measure: (qms, { period }) => [
    seriesShare(qms, period, 'all', 'Defective', DEFECTIVE),
    seriesShare(qms, period, 'ppm', 'Defective per million', DEFECTIVE, 'per million'),
    ratioOf(
      'dpmo',
      'Defects per million opportunities',
      seriesTotal(qms, 'defects', period),
      seriesTotal(qms, 'defect-opportunities', period),
      'per million',
    ),
  ],
  examples: [
    {
      name: 'Three of 1,200 units have five defects, at ten places each',
      given: { period: '2026-03' },
      files: exampleSeries(
        ['units-inspected', '2026-03', 1200],
        ['units-defective', '2026-03', 3],
        ['defects', '2026-03', 5],
        ['defect-opportunities', '2026-03', 12000],
      ),
      figures: [
        'Defective: 0.25 % (3 of 1200)',
        'Defective per million: 2500 per 1,000,000 (3 of 1200)',
        'Defects per million opportunities: 416.67 per 1,000,000 (5 of 12000)',
      ],
    },
    {
      name: 'More defective units than were inspected are a typing error, and a negative number is one too',
      given: { period: '2026-03' },
      files: exampleSeries(
        ['units-inspected', '2026-03', 3],
        ['units-defective', '2026-03', 12],
        ['defects', '2026-03', -5],
        ['defect-opportunities', '2026-03', 12000],
      ),
      figures: [
        'Defective: n/a: units-defective (12) is more than units-inspected (3)',
        'Defective per million: n/a: units-defective (12) is more than units-inspected (3)',
        'Defects per million opportunities: n/a: the series “defects” has a negative result (ME-3)',
      ],
    },
    {
      name: 'Nothing was inspected in a month: neither 0 % nor 100 %',
      given: { period: '2026-03' },
      files: exampleSeries(['units-inspected', '2026-03', 0], ['units-defective', '2026-03', 0]),
      figures: [
        'Defective: n/a (0 of 0)',
        'Defective per million: n/a (0 of 0)',
        'Defects per million opportunities: n/a: the series “defect-opportunities” is missing',
      ],
    },
    {
      name: 'No series is recorded',
      files: {},
      figures: [
        'Defective: n/a: the series “units-inspected” is missing',
        'Defective per million: n/a: the series “units-inspected” is missing',
        'Defects per million opportunities: n/a: the series “defect-opportunities” is missing',
      ],
    },
  ],
})
