import type { Document } from '../../core/model/document.js'
import type { AuditProgramme } from '../../core/model/generated-types.js'
import type { Qms } from '../../core/model/qms.js'
import { LAST_DAY } from '../../core/values/date.js'
import { isInForce } from '../approval/status.js'

/** @returns the audit programme that applies today; undefined where there is none, or its period is over */
export function programmeInForce(qms: Qms): Document<AuditProgramme> | undefined {
  return qms
    .ofType('audit-programme')
    .find((programme) => isInForce(qms, programme as Document) && (programme.fields.period_to ?? LAST_DAY) >= qms.today)
}
