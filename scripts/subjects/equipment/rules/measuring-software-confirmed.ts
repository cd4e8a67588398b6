import type { Document } from '../../../core/model/document.js'
import type { Equipment } from '../../../core/model/generated-types.js'
import type { Qms } from '../../../core/model/qms.js'
import { defineRule } from '../../../core/model/rule.js'
import { hasEnded } from '../../actions/due/has-ended.js'
import { equipmentInUse, latestCalibration } from '../calibrations.js'
import { exampleCalibrations, exampleEquipment } from './example-equipment.js'

const software = 'kind: software\nstatus: in-use'
const validation = (fields: string) => ({
  'qms-docs/VA-2026-001.md': `---\nid: VA-2026-001\ntype: validation\nkind: software\nversion: 2.1\nrelated: [EQ-001]\n${fields}\n---\n`,
})

export const measuringSoftwareConfirmed = defineRule({
  id: 'measuring-software-confirmed',
  description: 'Require software that measures or tests to be confirmed as fit before it is used',
  rationale:
    'Software can compute wrong results as reliably as right ones. So it is tried, in the version in use, whether it does what it is used for.',
  clauses: ['iso-9001-2015/7.1.5.1', 'iso-13485-2016/7.6'],
  severity: 'warning',
  examples: [
    {
      name: 'software in use that was never tried, and software that was found not fit',
      files: {
        ...exampleEquipment('EQ-001', software),
        ...exampleEquipment('EQ-002', software),
        ...validation('performed: 2026-05-04\nresult: not-fit'),
      },
      problems: [
        'qms-docs/EQ-001.md:5:7 Scale EQ-001 is in use, but nothing shows that this software is fit for what it is used for. Record a validation that names EQ-001 in “related”, or a verification in the calibrations.',
        'qms-docs/EQ-002.md:5:7 Scale EQ-002 is in use, but nothing shows that this software is fit for what it is used for. Record a validation that names EQ-002 in “related”, or a verification in the calibrations.',
      ],
    },
    {
      name: 'validated, verified, and no software',
      files: {
        ...exampleEquipment('EQ-001', software),
        ...exampleEquipment('EQ-002', software),
        ...exampleEquipment('EQ-003', 'kind: instrument\nstatus: in-use'),
        ...validation('performed: 2026-05-04\nresult: fit'),
        ...exampleCalibrations('2026-03-02,EQ-002,verification,ada,in,in,usable,'),
      },
      problems: [],
    },
  ],
  *check(qms) {
    for (const document of equipmentInUse(qms)) {
      if (document.fields.kind !== 'software' || isConfirmed(qms, document)) continue
      const message = `${document.fields.title ?? document.id} is in use, but nothing shows that this software is fit for what it is used for. Record a validation that names ${document.id} in “related”, or a verification in the calibrations.`
      yield { file: document, at: '/kind', message }
    }
  },
})

function isConfirmed(qms: Qms, equipment: Document<Equipment>): boolean {
  if (latestCalibration(qms, equipment) !== undefined) return true
  const named = new Set(qms.linksTo(equipment.id).map(({ from }) => from.id))
  return qms.ofType('validation').some(({ id, fields: { performed, result, ended, cancelled } }) => {
    const isFit = hasEnded(performed, qms.today) && result !== 'not-fit'
    return named.has(id) && isFit && !hasEnded(ended, qms.today) && !cancelled
  })
}
