import type { ComputedColumn } from '../../../core/model/computed-column.js'
import { choiceCell } from '../../../core/model/table.js'
import { riskScores, trendOfRisk } from '../risk-scores.js'

export const riskTrendColumn: ComputedColumn = {
  id: 'risk_trend',
  label: 'trend',
  kind: 'choice',
  description: 'Whether the score fell or rose since the time before.',
  cellOf(qms, document) {
    const scores = riskScores(qms, document)
    return choiceCell(scores && trendOfRisk(scores))
  },
}
