import type { Truth } from '../truth.js'
import { type CountMonth, oneDecimal, partOf, quantile } from './counts.js'
import { type Fact, factsOn, listIn, textIn } from './fact.js'
import { isIn, yearsLater } from './plain-month.js'

/** Whom the firm bought from on a day, and what was decided of them by then. */
function usedOn(
  truth: Truth,
  day: string,
): readonly { readonly id: string; readonly selected: string; readonly evaluations: readonly Fact['values'][] }[] {
  return factsOn(truth, 'external-provider', day)
    .filter(({ values }) => values.status === 'approved' || values.status === 'conditional')
    .map(({ id, values }) => ({
      id,
      selected: textIn(values, 'selection.on'),
      evaluations: listIn(values, 'evaluations').filter((one) => textIn(one, 'on') <= day),
    }))
}

/** On the agreed day 90 % weigh 60, at most 2 % sent back weigh 40. */
function scoreOf(evaluation: Fact['values']): number {
  const [onTime = 0, sentBack = 0] = listIn(evaluation, 'scores').map(({ value }) => Number(value))
  return (onTime >= 90 ? 60 : (60 * onTime) / 90) + (sentBack <= 2 ? 40 : (40 * 2) / sentBack)
}

const calibrations = (truth: Truth, day: string): readonly Fact[] =>
  factsOn(truth, 'calibration', day).filter(({ values }) => textIn(values, 'on') <= day)

export const PROVIDER_COUNTS: Readonly<Record<string, CountMonth>> = {
  // No nonconformity of the two years is put down to a provider.
  'provider-corrective-actions': () => ({
    closure: undefined,
    cause: undefined,
    containment: undefined,
    'accepted-first': [0, 0],
  }),
  'provider-evaluations-overdue': (truth, { last }) => {
    const selected = usedOn(truth, last).filter((one) => one.selected <= last)
    const isLate = ({ selected: chosen, evaluations }: (typeof selected)[number]) =>
      yearsLater(textIn(evaluations.at(-1) ?? {}, 'on') || chosen, 1) < last
    const share = partOf(selected, isLate)
    return { all: share[0], share }
  },
  'provider-scores': (truth, { last }) => {
    const used = usedOn(truth, last)
    const scores = used.flatMap(({ id, evaluations }) => {
      const latest = evaluations.at(-1)
      return latest === undefined ? [] : [{ id, score: scoreOf(latest) }]
    })
    return {
      median: quantile(
        scores.map(({ score }) => score),
        0.5,
      ),
      missed: scores.filter(({ score }) => score < 100).length,
      incomplete: used.length - scores.length,
      ...Object.fromEntries(scores.map(({ id, score }) => [`provider=${id}`, oneDecimal(score)])),
    }
  },
  'calibrations-overdue': (truth, { last }) => {
    const equipment = [1, 2, 3, 4, 5].map((number) => `EQR-001#${number}`)
    const share = partOf(
      equipment,
      (id) =>
        !calibrations(truth, last).some(
          ({ values }) => values.equipment === id && yearsLater(textIn(values, 'on'), 1) >= last,
        ),
    )
    return { all: share[0], share }
  },
  'out-of-tolerance': (truth, month) => {
    const done = calibrations(truth, month.last).filter(({ values }) => isIn(month, textIn(values, 'on')))
    return { all: partOf(done, ({ values }) => values.as_found === 'out'), unusable: 0 }
  },
}
