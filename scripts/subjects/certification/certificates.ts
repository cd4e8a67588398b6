import type { Document } from '../../core/model/document.js'
import type { Certificate, ExternalAudit } from '../../core/model/generated-types.js'
import type { Qms } from '../../core/model/qms.js'
import { LAST_DAY } from '../../core/values/date.js'
import { byText } from '../../core/values/order.js'
import { hasEnded } from '../actions/due/has-ended.js'

/** @returns the certificates that hold on the as-of date, the one that was issued first comes first */
export function certificatesHeld(qms: Qms): readonly Document<Certificate>[] {
  return qms
    .ofType('certificate')
    .filter(({ fields }) => isHeld(fields, qms.today))
    .sort((a, b) => byText(a.fields.issued ?? '', b.fields.issued ?? ''))
}

/** @returns whether a certificate holds on that day: it was issued, has not run out, and was not given back */
export function isHeld({ issued, expires, ended }: Certificate, on: string): boolean {
  return issued !== undefined && issued <= on && on <= (expires ?? LAST_DAY) && !hasEnded(ended, on)
}

/** @returns the audits by others that name a certificate, or that it names, without those that were cancelled, in the order of their days */
export function auditsOfCertificate(
  qms: Qms,
  { id, fields }: Document<Certificate>,
): readonly Document<ExternalAudit>[] {
  return qms
    .ofType('external-audit')
    .filter((audit) => audit.fields.certificate === id || fields.audits?.includes(audit.id))
    .filter((audit) => !audit.fields.cancelled)
    .sort((a, b) => byText(dayOfAudit(a), dayOfAudit(b)))
}

/** @returns the day on which an audit by others was held, or for which it is planned */
export function dayOfAudit({ fields: { held, planned } }: Document<ExternalAudit>): string {
  return held ?? planned ?? LAST_DAY
}
