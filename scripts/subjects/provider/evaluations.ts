import type { Document } from '../../core/model/document.js'
import type { ExternalProvider } from '../../core/model/generated-types.js'
import type { Qms } from '../../core/model/qms.js'
import { correctionOf } from '../../core/questions/corrected-rows.js'
import { byText } from '../../core/values/order.js'
import { hasEnded } from '../actions/due/has-ended.js'

export type Criterion = NonNullable<ExternalProvider['criteria']>[number]

/** An evaluation, and its place in the record. */
export interface ProviderEvaluation {
  readonly at: `/evaluations/${number}`
  readonly evaluation: NonNullable<ExternalProvider['evaluations']>[number]
}

/** @returns the providers of whom something may be bought, or could be, on the as-of date */
export function presentProviders(qms: Qms): readonly Document<ExternalProvider>[] {
  return qms
    .ofType('external-provider')
    .filter((document) => !hasEnded(document.fields.ended, qms.today) && !correctionOf(qms, document as Document))
}

/** @returns whether it may be bought from them, perhaps under conditions */
export function isBoughtFrom({ fields: { status } }: Document<ExternalProvider>): boolean {
  return status === 'approved' || status === 'conditional'
}

/** @returns the last evaluation that was carried out by the as-of date */
export function latestEvaluation(qms: Qms, provider: Document<ExternalProvider>): ProviderEvaluation | undefined {
  return evaluationsDone(qms, provider).at(-1)
}

/** @returns the evaluations that were carried out by the as-of date, the oldest first */
export function evaluationsDone(
  qms: Pick<Qms, 'today'>,
  { fields }: Document<ExternalProvider>,
): readonly ProviderEvaluation[] {
  const done = (fields.evaluations ?? []).flatMap((evaluation, index): readonly ProviderEvaluation[] =>
    evaluation.on !== undefined && evaluation.on <= qms.today ? [{ evaluation, at: `/evaluations/${index}` }] : [],
  )
  return [...done].sort((a, b) => byText(a.evaluation.on ?? '', b.evaluation.on ?? ''))
}
