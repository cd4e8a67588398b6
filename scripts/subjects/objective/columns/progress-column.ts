import type { ComputedColumn } from '../../../core/model/computed-column.js'
import { amountCell } from '../../../core/model/table.js'
import { objectiveProgress } from '../objective-progress.js'

export const progressColumn: ComputedColumn = {
  id: 'progress',
  label: 'progress',
  kind: 'number',
  description: 'How much of the way from its start to its target a quality objective has come, in percent.',
  cellOf(qms, document) {
    const share = objectiveProgress(qms, document)?.share
    return amountCell(share === undefined ? undefined : Math.round(share * 100), '%')
  },
}
