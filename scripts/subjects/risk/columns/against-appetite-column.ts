import type { ComputedColumn } from '../../../core/model/computed-column.js'
import { choiceCell } from '../../../core/model/table.js'
import { riskScores } from '../risk-scores.js'

export const againstAppetiteColumn: ComputedColumn = {
  id: 'against_appetite',
  label: 'against appetite',
  kind: 'choice',
  description: 'Whether the score is above what the organization accepts without further action.',
  cellOf(qms, document) {
    const scores = riskScores(qms, document)
    return choiceCell(scores && (scores.now.score > scores.appetite ? 'above' : 'within'))
  },
}
