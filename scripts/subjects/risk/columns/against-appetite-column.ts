import type { ComputedColumn } from '../../../core/model/computed-column.js'
import { choiceCell, NO_CELL } from '../../../core/model/table.js'
import { riskScores } from '../risk-scores.js'

export const againstAppetiteColumn: ComputedColumn = {
  id: 'against_appetite',
  label: 'against appetite',
  kind: 'choice',
  description: 'Whether the score is above what the organization accepts without further action.',
  cellOf(qms, document) {
    const scores = riskScores(qms, document)
    if (!scores) return NO_CELL
    return scores.now.score > scores.appetite
      ? choiceCell('above', 'Above the appetite')
      : choiceCell('within', 'Within the appetite')
  },
}
