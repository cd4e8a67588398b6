import type { Document } from '../../../core/model/document.js'
import { defineMetric } from '../../../core/model/metric.js'
import { onceForAllDays } from '../../../core/model/once-for-all-days.js'
import { correctionOf } from '../../../core/questions/corrected-rows.js'
import { count } from '../../../core/run/figures/count.js'
import { share } from '../../../core/run/figures/share.js'
import { byDay } from '../../../core/time/by-day.js'
import { exampleCalibrations } from '../rules/example-equipment.js'

/** How often equipment had measured wrongly. */
export const outOfTolerance = defineMetric({
  id: 'out-of-tolerance',
  title: 'Found out of tolerance',
  question: 'How many calibrations found the equipment out of tolerance?',
  formula: 'calibrations and verifications with as_found out, divided by all that say how it was found',
  population:
    'Calibrations and verifications in the period. First ones (as_found not-applicable) tell nothing of earlier results and are left out; so are adjustments.',
  clauses: ['iso-9001-2015/7.1.5.2'],
  unit: 'percent',
  direction: 'lower',
  parameters: [],
  measure: (qms, { period }) => {
    const done = calibrationsWithin(qms)(period)
    return [
      share(
        'all',
        'Out of tolerance',
        done.filter(({ fields: { as_found: found } }) => found === 'in' || found === 'out'),
        ({ fields }) => fields.as_found === 'out',
      ),
      count(
        'unusable',
        'Not usable afterwards',
        done.filter(({ fields }) => fields.result === 'not-usable'),
      ),
    ]
  },
  examples: [
    {
      name: 'One of five was out; a first calibration and an adjustment do not count',
      files: exampleCalibrations(
        '2026-01-10,EQ-001,calibration,The lab,in,in,usable,',
        '2026-02-10,EQ-002,calibration,The lab,in,in,usable,',
        '2026-03-10,EQ-003,verification,The lab,in,in,usable,',
        '2026-04-10,EQ-004,calibration,The lab,out,out,not-usable,Lots of March are tested again.',
        '2026-05-10,EQ-005,calibration,The lab,in,in,usable,',
        '2026-06-10,EQ-006,calibration,The lab,not-applicable,in,usable,',
        '2026-06-11,EQ-006,adjustment,The lab,out,in,usable,Nothing was measured with it yet.',
      ),
      figures: ['Out of tolerance: 20 % (1 of 5)', 'Not usable afterwards: 1'],
    },
    {
      name: 'Nothing was calibrated',
      files: {},
      figures: ['Out of tolerance: n/a (0 of 0)', 'Not usable afterwards: 0'],
    },
  ],
})

const calibrationsWithin = onceForAllDays((content) => {
  const done = content
    .ofType('calibration')
    .filter((row) => row.fields.kind !== 'adjustment' && !correctionOf(content, row as Document))
  return byDay(done, ({ fields }) => fields.on)
})
