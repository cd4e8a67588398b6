import { defineRule } from '../../../core/model/rule.js'
import { equipmentInUse, latestCalibration } from '../calibrations.js'
import { exampleCalibrations, exampleEquipment } from './example-equipment.js'

export const unusableEquipmentBlocked = defineRule({
  id: 'unusable-equipment-blocked',
  description: 'Disallow equipment in use that its last calibration found not usable',
  rationale: 'What was found to measure wrong and stays on the bench is used again, by the next person in a hurry.',
  clauses: ['iso-9001-2015/7.1.5.2'],
  severity: 'error',
  examples: [
    {
      name: 'found not usable, and still in use',
      files: {
        ...exampleEquipment('EQ-001', 'status: in-use'),
        ...exampleCalibrations(
          '2026-03-02,EQ-001,calibration,The lab,out,out,not-usable,All lots of May were tested again.',
        ),
      },
      problems: [
        'qms-docs/EQ-001.md:5:9 Scale EQ-001 is in use, but was found not usable on 2026-03-02 (lab#1). Change “status” to “blocked” or “scrapped”, or record the calibration after its repair.',
      ],
    },
    {
      name: 'blocked, and repaired since',
      files: {
        ...exampleEquipment('EQ-001', 'status: blocked'),
        ...exampleEquipment('EQ-002', 'status: in-use'),
        ...exampleCalibrations(
          '2026-03-02,EQ-001,calibration,The lab,out,out,not-usable,All lots of May were tested again.',
          '2026-03-02,EQ-002,calibration,The lab,out,out,not-usable,All lots of May were tested again.',
          '2026-03-12,EQ-002,calibration,The lab,in,in,usable,',
        ),
      },
      problems: [],
    },
  ],
  *check(qms) {
    for (const document of equipmentInUse(qms)) {
      const latest = latestCalibration(qms, document)
      if (latest?.fields.result !== 'not-usable') continue
      const message = `${document.fields.title ?? document.id} is in use, but was found not usable on ${latest.fields.on} (${latest.id}). Change “status” to “blocked” or “scrapped”, or record the calibration after its repair.`
      yield { file: document, at: '/status', message }
    }
  },
})
