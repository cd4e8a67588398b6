import type { Document } from '../../core/model/document.js'
import type { Certificate, ExternalAudit } from '../../core/model/generated-types.js'
import type { Qms } from '../../core/model/qms.js'
import { addMonths, type CalendarDate, LAST_DAY } from '../../core/values/date.js'
import { hasEnded } from '../actions/due/has-ended.js'
import { auditsOfCertificate } from './certificates.js'

/** An audit by others without which a certificate is not kept. */
export interface AuditToKeep {
  readonly kind: 'surveillance' | 'recertification'
  /** The last day for it. */
  readonly by: CalendarDate
  /** The record of it, once it is planned. */
  readonly audit?: Document<ExternalAudit>
  readonly isHeld: boolean
}

/**
 * @returns what a certificate asks for, in the order of the days: an audit each year, and one before it runs out that renews it;
 * the next one that is not held yet is due on the day that the certificate says. Nothing for one that was not issued.
 */
export function auditsToKeep(qms: Qms, certificate: Document<Certificate>): readonly AuditToKeep[] {
  const { issued, expires = LAST_DAY, next_surveillance: next } = certificate.fields
  if (issued === undefined) return []
  const audits = auditsOfCertificate(qms, certificate)
  const ofKind = (kind: AuditToKeep['kind']) => audits.filter(({ fields }) => fields.kind === kind)
  const surveillance = ofKind('surveillance')
  const held = surveillance.filter((audit) => isHeldBy(qms, audit)).length
  const years = Array.from({ length: MOST_YEARS }, (_, year) => addMonths(issued, 12 * (year + 1)))
  return [
    ...years
      .filter((by) => by < expires)
      .map((by, index) => toKeep(qms, 'surveillance', index === held && next ? next : by, surveillance[index])),
    toKeep(qms, 'recertification', expires, ofKind('recertification').at(-1)),
  ]
}

/** Certification bodies plan months ahead: so many days before the last day, an audit has its day. */
export const NOTICE_DAYS = 120

/** No certificate holds longer. */
const MOST_YEARS = 10

function toKeep(
  qms: Qms,
  kind: AuditToKeep['kind'],
  by: CalendarDate,
  audit: Document<ExternalAudit> | undefined,
): AuditToKeep {
  return { kind, by, ...(audit && { audit }), isHeld: audit !== undefined && isHeldBy(qms, audit) }
}

function isHeldBy({ today }: Qms, { fields: { held } }: Document<ExternalAudit>): boolean {
  return hasEnded(held, today)
}
