import type { Figure } from '../../../core/model/metric.js'
import type { Qms } from '../../../core/model/qms.js'
import type { Basis } from '../../../core/run/figures/basis.js'
import { ratioOf } from '../../../core/run/figures/rate-of.js'
import { groupBy } from '../../../core/values/group-by.js'
import { byText } from '../../../core/values/order.js'
import type { Period } from '../../../core/values/period.js'
import { type SeriesAnswer, type SeriesResult, seriesResults } from './series-results.js'
import { totalOf, totalOfResults } from './series-total.js'

/** Two named series, of which one counts a part of what the other one counts. */
export interface SeriesPair {
  readonly part: string
  readonly whole: string
}

type Place = 'station' | 'provider'
type ShareUnit = 'percent' | 'per million'

/** @returns which share of a series another one is; n/a that says why, where one is missing or the part is more than the whole */
export function seriesShare(
  qms: Qms,
  period: Period,
  id: string,
  label: string,
  names: SeriesPair,
  unit: ShareUnit = 'percent',
): Figure {
  const [part, whole] = [seriesResults(qms, names.part, period), seriesResults(qms, names.whole, period)]
  const place = placeWithoutPart(part, whole)
  const total = totalOf(part)
  const isPartial = total.total !== undefined && place !== undefined
  const why = `the series “${names.part}” has no result for ${place}`
  return shareFigure(id, label, names, isPartial ? { total: undefined, why, behind: [] } : total, totalOf(whole), unit)
}

/** A station or provider that only the whole tells of: without it the part would look smaller than it is. */
function placeWithoutPart(part: SeriesAnswer, whole: SeriesAnswer): string | undefined {
  const placeOf = ({ station, provider }: SeriesResult) => station ?? provider
  const told = new Set(part.results.map(placeOf))
  return whole.results.map(placeOf).find((place) => place !== undefined && !told.has(place))
}

/** @returns the same for each station or provider that rows of the whole name */
export function seriesSharesBy(
  qms: Qms,
  period: Period,
  by: Place,
  names: SeriesPair,
  unit: ShareUnit = 'percent',
): readonly Figure[] {
  const [parts, wholes] = [names.part, names.whole].map((name) =>
    groupBy(seriesResults(qms, name, period).results, (one: SeriesResult) => one[by]),
  )
  const places = [...(wholes?.keys() ?? [])].flatMap((place) => place ?? []).sort(byText)
  return places.map((place) => ({
    ...shareFigure(
      `${by}=${place}`,
      place,
      names,
      partOfPlace(names.part, place, parts?.get(place)),
      totalOfResults(wholes?.get(place) ?? []),
      unit,
    ),
    by,
  }))
}

function partOfPlace(name: string, place: string, results: readonly SeriesResult[] | undefined): Basis {
  return results
    ? totalOfResults(results)
    : { total: undefined, why: `the series “${name}” has no result for ${place}`, behind: [] }
}

function shareFigure(id: string, label: string, names: SeriesPair, part: Basis, whole: Basis, unit: ShareUnit): Figure {
  const isMore = part.total !== undefined && whole.total !== undefined && part.total > whole.total
  const why = `${names.part} (${part.total}) is more than ${names.whole} (${whole.total})`
  const counted = isMore ? { ...part, total: undefined, why } : part
  return { ...ratioOf(id, label, counted, whole, unit), isShare: true }
}
