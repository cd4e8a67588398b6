import type { ComputedColumn } from '../../../core/model/computed-column.js'
import { choiceCell } from '../../../core/model/table.js'
import { stateOfIndicatorInForce } from '../indicator-state.js'
import { objectiveProgress } from '../objective-progress.js'

export const againstTargetColumn: ComputedColumn = {
  id: 'against_target',
  label: 'against target',
  kind: 'choice',
  description: 'Whether an indicator is on its target, and how a quality objective is getting on.',
  cellOf: (qms, document) =>
    choiceCell(stateOfIndicatorInForce(qms, document)?.state ?? objectiveProgress(qms, document)?.state),
}
