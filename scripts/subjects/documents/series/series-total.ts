import type { QmsContent } from '../../../core/model/qms.js'
import type { Basis } from '../../../core/run/figures/basis.js'
import { defined } from '../../../core/values/defined.js'
import type { Period } from '../../../core/values/period.js'
import { rounded } from '../../../core/values/statistics.js'
import { type SeriesAnswer, type SeriesResult, seriesResults } from './series-results.js'

/** @returns what a named series, such as `units-shipped`, comes to in a period, or why that is not known */
export function seriesTotal(qms: QmsContent, name: string, period: Period): Basis {
  return totalOf(seriesResults(qms, name, period))
}

export function totalOf({ results, why, whyIncomplete }: SeriesAnswer): Basis {
  const reason = why ?? whyIncomplete
  return reason === undefined ? totalOfResults(results) : { total: undefined, why: reason, behind: [] }
}

/** @returns the latest result of a series in a period, of what is counted at its end, such as `customers-active` */
export function seriesLast(qms: QmsContent, name: string, period: Period): Basis {
  const { results, why, whyIncomplete } = seriesResults(qms, name, period)
  const last = results.at(-1)
  if (why !== undefined || !last) return { total: undefined, behind: [], ...defined({ why: why ?? whyIncomplete }) }
  return totalOfResults(results.filter((one) => one.period.until === last.period.until))
}

export function totalOfResults(results: readonly SeriesResult[]): Basis {
  const total = rounded(
    results.reduce((sum, { value }) => sum + value, 0),
    6,
  )
  return { total, behind: results.map(({ id }) => id) }
}
