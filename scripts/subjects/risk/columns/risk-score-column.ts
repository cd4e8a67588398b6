import type { ComputedColumn } from '../../../core/model/computed-column.js'
import { amountCell } from '../../../core/model/table.js'
import { riskScores } from '../risk-scores.js'

export const riskScoreColumn: ComputedColumn = {
  id: 'risk_score',
  label: 'score',
  kind: 'number',
  description: 'Likelihood times impact, as the risk is judged now.',
  cellOf: (qms, document) => amountCell(riskScores(qms, document)?.now.score),
}
