import type { ExternalProvider } from '../../core/model/generated-types.js'
import { rounded } from '../../core/values/statistics.js'
import type { Criterion, ProviderEvaluation } from './evaluations.js'

/** What an evaluation comes to, by the criteria of the provider. */
export interface ProviderScore {
  /** Percent, one decimal place: the weighted mean over the criteria with a value. Undefined where none has one. */
  readonly score: number | undefined
  /** The criteria whose threshold is missed. */
  readonly missed: readonly Criterion[]
  /** The criteria without a value: they count neither as 0 % nor as 100 %. */
  readonly withoutValue: readonly Criterion[]
}

/** @returns a criterion that is met counts 100 %; one that is missed counts by how near its value came to the threshold */
export function providerScore(
  { criteria = [] }: ExternalProvider,
  { scores = [] }: ProviderEvaluation['evaluation'],
): ProviderScore {
  const judged = criteria.map((criterion) => {
    const { value } = scores.find(({ metric }) => metric?.toLowerCase() === criterion.metric?.toLowerCase()) ?? {}
    return { criterion, value, weight: Math.max(0, criterion.weight ?? 1) }
  })
  const valued = judged.flatMap(({ value, ...one }) => (value === undefined ? [] : [{ ...one, value }]))
  const weights = valued.reduce((sum, { weight }) => sum + weight, 0)
  const total = valued.reduce((sum, { criterion, value, weight }) => sum + weight * fulfilment(criterion, value), 0)
  return {
    score: weights === 0 ? undefined : rounded(total / weights, 1),
    missed: valued.filter(({ criterion, value }) => isMissed(criterion, value)).map(({ criterion }) => criterion),
    withoutValue: judged.filter(({ value }) => value === undefined).map(({ criterion }) => criterion),
  }
}

/** @returns whether a value misses the threshold of its criterion */
export function isMissed({ threshold, at_most: atMost }: Criterion, value: number): boolean {
  return threshold !== undefined && (atMost ? value > threshold : value < threshold)
}

/** In percent, 0 to 100. */
function fulfilment(criterion: Criterion, value: number): number {
  const { threshold = 0, at_most: atMost } = criterion
  if (!isMissed(criterion, value)) return 100
  const part = atMost ? threshold / value : value / threshold
  return Math.min(1, Math.max(0, part)) * 100
}
