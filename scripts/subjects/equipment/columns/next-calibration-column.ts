import type { ComputedColumn } from '../../../core/model/computed-column.js'
import type { Document } from '../../../core/model/document.js'
import type { Equipment } from '../../../core/model/generated-types.js'
import { dateCell, NO_CELL } from '../../../core/model/table.js'
import { latestCalibration } from '../calibrations.js'

export const nextCalibrationColumn: ComputedColumn = {
  id: 'next_calibration',
  label: 'next calibration',
  kind: 'date',
  description: 'By when measuring equipment is to be calibrated again, as its last calibration says.',
  cellOf(qms, document) {
    if (document.type !== 'equipment') return NO_CELL
    return dateCell(latestCalibration(qms, document as Document<Equipment>)?.fields.next)
  },
}
