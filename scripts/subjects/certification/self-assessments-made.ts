import type { Document } from '../../core/model/document.js'
import type { SelfAssessment } from '../../core/model/generated-types.js'
import type { Qms } from '../../core/model/qms.js'
import { LAST_DAY } from '../../core/values/date.js'
import { byText } from '../../core/values/order.js'

/** @returns the self-assessments made by the as-of date, the first one first */
export function selfAssessmentsMade(qms: Qms): readonly Document<SelfAssessment>[] {
  return qms
    .ofType('self-assessment')
    .filter(({ fields: { assessed = LAST_DAY, cancelled } }) => assessed <= qms.today && !cancelled)
    .sort((a, b) => byText(a.fields.assessed ?? '', b.fields.assessed ?? ''))
}
