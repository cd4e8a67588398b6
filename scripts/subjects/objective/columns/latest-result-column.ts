import type { ComputedColumn } from '../../../core/model/computed-column.js'
import { fieldText } from '../../../core/model/fields.js'
import { amountCell } from '../../../core/model/table.js'
import { stateOfIndicatorInForce } from '../indicator-state.js'
import { objectiveProgress } from '../objective-progress.js'

export const latestResultColumn: ComputedColumn = {
  id: 'latest_result',
  label: 'latest result',
  kind: 'number',
  description: 'The latest result of an indicator, or of the indicator of a quality objective.',
  cellOf(qms, document) {
    const value = stateOfIndicatorInForce(qms, document)?.latest?.value ?? objectiveProgress(qms, document)?.now?.value
    return amountCell(value, fieldText(document.fields, 'unit'))
  },
}
