import type { Document } from '../../../core/model/document.js'
import type { MonitoringResult } from '../../../core/model/generated-types.js'
import { onceForAllDays } from '../../../core/model/once-for-all-days.js'
import { correctionOf } from '../../../core/questions/corrected-rows.js'
import { groupBy } from '../../../core/values/group-by.js'

type Measurement = Document<MonitoringResult>

/** The monitoring results that count, by what they name as their indicator: its id, a series or words. */
export const measurementsByName = onceForAllDays(
  (content): ReadonlyMap<string, readonly Measurement[]> =>
    groupBy(
      content.ofType('monitoring-result').filter((one) => !correctionOf(content, one)),
      ({ fields }) => fields.indicator ?? '',
    ),
)
