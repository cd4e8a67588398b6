import type { ComputedColumn } from '../../../core/model/computed-column.js'
import type { Document } from '../../../core/model/document.js'
import type { ExternalProvider } from '../../../core/model/generated-types.js'
import { amountCell, NO_CELL } from '../../../core/model/table.js'
import { latestEvaluation } from '../evaluations.js'
import { providerScore } from '../provider-score.js'

export const providerScoreColumn: ComputedColumn = {
  id: 'provider_score',
  label: 'score',
  kind: 'number',
  description: 'What the last evaluation of an external provider came to, in percent.',
  cellOf(qms, document) {
    if (document.type !== 'external-provider') return NO_CELL
    const provider = document as Document<ExternalProvider>
    const latest = latestEvaluation(qms, provider)
    return amountCell(latest && providerScore(provider.fields, latest.evaluation).score, '%')
  },
}
