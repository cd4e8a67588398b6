import type { Document } from '../../../core/model/document.js'
import { defineRule } from '../../../core/model/rule.js'
import { addMonths, daysBetween, isOverdue } from '../../../core/values/date.js'
import { counted } from '../../../core/words/counted.js'
import { lateSeverity } from '../../actions/due/late-severity.js'
import { equipmentInUse, latestCalibration } from '../calibrations.js'
import { exampleCalibrations, exampleEquipment } from './example-equipment.js'

const inUse = 'kind: instrument\nstatus: in-use\nin_use: 2025-10-01\ninterval: 12'

export const equipmentCalibrated = defineRule({
  id: 'equipment-calibrated',
  description: 'Require equipment in use to be calibrated or verified within its interval',
  rationale:
    'From the day on which its calibration ends it is not known whether an instrument still measures right, and so whether what it passed was good. Until then it is not used.',
  clauses: ['iso-9001-2015/7.1.5.2'],
  severity: 'warning',
  examples: [
    {
      name: 'a calibration that has run out, and equipment that never had one',
      files: {
        ...exampleEquipment('EQ-001', inUse),
        ...exampleEquipment('EQ-002', inUse),
        ...exampleCalibrations('2025-11-02,Scale EQ-001,calibration,The lab,in,in,usable,'),
      },
      problems: [
        'qms-docs/EQ-001.md:8:11 The last calibration of Scale EQ-001 is of 2025-11-02 and holds for 12 months, until 2026-11-02. Block it (“status: blocked”) or have it calibrated, and see what was measured with it since then.',
        'qms-docs/EQ-002.md:8:11 Scale EQ-002 has been in use since 2025-10-01, but no calibration of it is recorded. Block it (“status: blocked”) or have it calibrated, and see what was measured with it since then.',
      ],
      severities: ['warning', 'error'],
    },
    {
      name: 'calibrated in time, by id or title; blocked; without an interval; and not used yet',
      files: {
        ...exampleEquipment('EQ-001', inUse),
        ...exampleEquipment('EQ-002', inUse),
        ...exampleEquipment('EQ-003', 'status: blocked\ninterval: 12\nin_use: 2020-01-01'),
        ...exampleEquipment('EQ-004', 'status: in-use\nbasis: Only shows whether there is voltage.'),
        ...exampleEquipment('EQ-005', 'status: in-use\nin_use: 2026-12-01\ninterval: 12'),
        ...exampleCalibrations(
          '2025-11-22,EQ-001,calibration,The lab,in,in,usable,',
          '2026-03-02,scale eq-002,verification,The lab,in,in,usable,',
        ),
      },
      problems: [],
    },
  ],
  *check(qms) {
    for (const document of equipmentInUse(qms)) {
      const { interval, title = document.id, in_use: since } = document.fields
      if (interval === undefined) continue
      const last = latestCalibration(qms, document)?.fields.on
      const due = last === undefined ? since : addMonths(last, interval)
      if (due === undefined || !isOverdue(due, qms.today)) continue
      const fault =
        last === undefined
          ? `${title} has been in use since ${since}, but no calibration of it is recorded.`
          : `The last calibration of ${title} is of ${last} and holds for ${counted(interval, 'month')}, until ${due}.`
      const message = `${fault} Block it (“status: blocked”) or have it calibrated, and see what was measured with it since then.`
      yield {
        file: document,
        at: '/interval',
        message,
        severity: lateSeverity(qms, document as Document, daysBetween(due, qms.today)),
      }
    }
  },
})
