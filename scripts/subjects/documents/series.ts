import type { Document } from '../../core/model/document.js'
import type { MonitoringResult } from '../../core/model/generated-types.js'
import { onceForAllDays } from '../../core/model/once-for-all-days.js'
import type { QmsContent } from '../../core/model/qms.js'
import { correctionOf } from '../../core/questions/corrected-rows.js'
import type { Basis } from '../../core/run/figures/rate-of.js'
import { byDay } from '../../core/time/by-day.js'
import { groupBy } from '../../core/values/group-by.js'
import type { Period } from '../../core/values/period.js'

/** @returns what a named series of monitoring results, such as `units-shipped`, comes to in a period; no total where it has no result */
export function seriesTotal(qms: QmsContent, name: string, period: Period): Basis {
  const results = series(qms).get(name)?.(period) ?? []
  const total = results.length === 0 ? undefined : results.reduce((sum, { fields }) => sum + (fields.value ?? 0), 0)
  return { total, source: `the series “${name}”` }
}

const series = onceForAllDays((content) => {
  const results = (content.ofType('monitoring-result') as readonly Document<MonitoringResult>[]).filter(
    (result) => result.fields.value !== undefined && !correctionOf(content, result),
  )
  const byName = groupBy(results, ({ fields }) => fields.indicator)
  return new Map([...byName].map(([name, ofName]) => [name, byDay(ofName, ({ fields }) => fields.on)]))
})
