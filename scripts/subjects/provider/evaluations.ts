import type { Document } from '../../core/model/document.js'
import type { ExternalProvider } from '../../core/model/generated-types.js'
import type { Qms } from '../../core/model/qms.js'
import { correctionOf } from '../../core/questions/corrected-rows.js'
import { type Course, mapCourse, valueOn } from '../../core/time/course.js'
import type { CalendarDate } from '../../core/values/date.js'
import { once } from '../../core/values/once.js'
import { byText } from '../../core/values/order.js'
import type { Period } from '../../core/values/period.js'
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

/** @returns whether it was bought from them on a day, perhaps under conditions */
export function isBoughtFrom(provider: Document<ExternalProvider>, day: CalendarDate): boolean {
  return BOUGHT_FROM.has(valueOn(statusOverTime(provider), day))
}

/** @returns the times in which it was bought from them */
export function timesBoughtFrom(provider: Document<ExternalProvider>): readonly Period[] {
  return mapCourse(statusOverTime(provider), (status, period) => (BOUGHT_FROM.has(status) ? [period] : [])).flatMap(
    ({ value }) => value,
  )
}

type ProviderStatus = ExternalProvider['status']

const BOUGHT_FROM: ReadonlySet<ProviderStatus> = new Set(['approved', 'conditional'])
const AFTER_EVALUATION = { keep: 'approved', conditional: 'conditional', block: 'blocked' } as const

/**
 * A candidate until it is selected, then what its evaluations decided, each until the next one. The status that the record gives
 * holds from the last of these days on.
 */
const statusOverTime = once(({ fields }: Document<ExternalProvider>): Course<ProviderStatus> => {
  const { selection, evaluations = [], status } = fields
  const decided = [
    ...(selection?.on === undefined ? [] : [{ from: selection.on, value: 'approved' as const }]),
    ...evaluations.flatMap(({ on, outcome }) =>
      on === undefined || outcome === undefined ? [] : [{ from: on, value: AFTER_EVALUATION[outcome] }],
    ),
  ].sort((a, b) => byText(a.from, b.from))
  const last = decided.pop()
  if (!last) return [{ from: '', value: status }]
  return [{ from: '', value: 'candidate' as const }, ...decided, { from: last.from, value: status }]
})

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
