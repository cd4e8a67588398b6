import type { Document } from '../../../core/model/document.js'
import { defineMetric } from '../../../core/model/metric.js'
import { onceForAllDays } from '../../../core/model/once-for-all-days.js'
import { correctionOf } from '../../../core/questions/corrected-rows.js'
import { count } from '../../../core/run/figures/count.js'
import { noneRecorded } from '../../../core/run/figures/none-recorded.js'
import { share } from '../../../core/run/figures/share.js'
import { lapses } from '../../../core/time/lapses.js'
import { buildSpans, presentOn } from '../../../core/time/spans.js'
import { LAST_DAY } from '../../../core/values/date.js'
import { byId } from '../../../core/values/order.js'
import { calibrationsOf, isOfRetiredRegister } from '../calibrations.js'
import { exampleCalibrations, exampleEquipment } from '../rules/example-equipment.js'

const FIRST_DAY = '0001-01-01'
const inUse = (more = '') => `status: in-use\nin_use: 2025-01-01\ninterval: 12${more}`

/** How much measuring equipment is used past its calibration. */
export const calibrationsOverdue = defineMetric({
  id: 'calibrations-overdue',
  title: 'Calibrations overdue',
  question: 'How much equipment in use is past its calibration?',
  formula:
    'equipment in use whose last calibration or verification is longer ago than its interval, or that never had one; divided by all equipment in use that has an interval',
  population:
    'Equipment used on the day, from in_use until it was scrapped. Blocked and spare equipment, and what is not calibrated at all, are left out. A calibration holds up to and with its last day; an adjustment alone is none.',
  clauses: ['iso-9001-2015/7.1.5.2'],
  unit: 'count',
  direction: 'lower',
  isState: true,
  parameters: [],
  measure: (qms) => {
    const { used, lapsed } = calibrationSpans(qms)
    const present = presentOn(used, qms.today).filter((one) => !isOfRetiredRegister(qms, one))
    if (present.length === 0) return [noneRecorded('all', 'Overdue', 'no equipment with an interval is in use')]
    const late = new Set(presentOn(lapsed, qms.today).map(({ id }) => id))
    const isLate = ({ id }: { readonly id: string }) => late.has(id)
    return [count('all', 'Overdue', present.filter(isLate)), share('share', 'Of equipment in use', present, isLate)]
  },
  examples: [
    {
      name: 'One is overdue since yesterday, one is due today, one never had a calibration; blocked and scrapped ones are left out',
      files: {
        ...exampleEquipment('EQ-001', inUse()),
        ...exampleEquipment('EQ-002', inUse()),
        ...exampleEquipment('EQ-003', inUse()),
        ...exampleEquipment('EQ-004', 'status: blocked\nin_use: 2025-01-01\ninterval: 12'),
        ...exampleEquipment('EQ-005', 'status: scrapped\nin_use: 2020-01-01\nscrapped: 2026-01-01\ninterval: 12'),
        ...exampleEquipment('EQ-006', 'status: in-use\nin_use: 2020-01-01'),
        ...exampleCalibrations(
          '2025-11-21,EQ-001,calibration,The lab,in,in,usable,',
          '2025-11-22,EQ-002,verification,The lab,in,in,usable,',
          '2026-11-01,EQ-003,adjustment,The lab,in,in,usable,',
        ),
      },
      figures: ['Overdue: 2', 'Of equipment in use: 2 of 3'],
    },
    {
      name: 'At the end of June, what was calibrated in August was overdue, and what is scrapped now was in use',
      given: { period: '2026-06' },
      files: {
        ...exampleEquipment('EQ-001', inUse()),
        ...exampleEquipment('EQ-002', 'status: scrapped\nin_use: 2025-01-01\nscrapped: 2026-07-01\ninterval: 36'),
        ...exampleCalibrations(
          '2025-05-01,EQ-001,calibration,The lab,in,in,usable,',
          '2026-08-01,EQ-001,calibration,The lab,in,in,usable,',
          '2025-01-01,EQ-002,calibration,The lab,in,in,usable,',
        ),
      },
      figures: ['Overdue: 1', 'Of equipment in use: 1 of 2'],
    },
    { name: 'No equipment is in use', files: {}, figures: ['Overdue: n/a: no equipment with an interval is in use'] },
  ],
})

/** When each equipment was in use, and when without a calibration that holds. */
const calibrationSpans = onceForAllDays((content) => {
  const spans = content
    .ofType('equipment')
    .toSorted(byId)
    .flatMap((equipment) => {
      const { status, in_use: from = FIRST_DAY, scrapped: until = LAST_DAY, interval } = equipment.fields
      const isUsed = status === 'in-use' || status === 'scrapped'
      if (!isUsed || interval === undefined || correctionOf(content, equipment as Document)) return []
      const done = calibrationsOf(content, equipment).flatMap(({ fields: { on } }) => on ?? [])
      return [{ equipment, used: { from, until }, lapsed: lapses(from, done, interval, until) }]
    })
  return {
    used: buildSpans(spans.map(({ equipment, used }) => ({ thing: equipment, period: used }))),
    lapsed: buildSpans(
      spans.flatMap(({ equipment, lapsed }) => lapsed.map((period) => ({ thing: equipment, period }))),
    ),
  }
})
