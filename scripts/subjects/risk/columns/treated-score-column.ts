import type { ComputedColumn } from '../../../core/model/computed-column.js'
import { amountCell } from '../../../core/model/table.js'
import { riskScores } from '../risk-scores.js'

export const treatedScoreColumn: ComputedColumn = {
  id: 'score_after_treatment',
  label: 'score after treatment',
  kind: 'number',
  description: 'Likelihood times impact as expected once the actions are done.',
  cellOf: (qms, document) => amountCell(riskScores(qms, document)?.afterTreatment?.score),
}
