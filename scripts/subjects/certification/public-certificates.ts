import type { Document } from '../../core/model/document.js'
import type { Certificate } from '../../core/model/generated-types.js'
import type { Qms } from '../../core/model/qms.js'
import type { CalendarDate } from '../../core/values/date.js'
import { defined } from '../../core/values/defined.js'
import { certificatesHeld } from './certificates.js'

/** What is printed on a certificate: nothing else of its record may be shown. */
export interface PublicCertificate {
  readonly title: string
  readonly standard: string
  readonly scope: string
  readonly number: string
  readonly issuer: string
  readonly accreditation?: string
  readonly from: CalendarDate
  readonly until: CalendarDate
}

/** @returns the certificates that hold on the as-of date and may be shown to everybody, also where few may read their records */
export function publicCertificates(qms: Qms): readonly PublicCertificate[] {
  return certificatesHeld(qms)
    .filter(({ fields }) => fields.made_public === true)
    .map(printed)
}

function printed({ title = '', fields }: Document<Certificate>): PublicCertificate {
  const {
    edition = '',
    scope_text: scope = '',
    number = '',
    body = '',
    accreditation,
    issued = '',
    expires = '',
  } = fields
  return {
    title,
    standard: edition,
    scope,
    number,
    issuer: body,
    ...defined({ accreditation }),
    from: issued,
    until: expires,
  }
}
