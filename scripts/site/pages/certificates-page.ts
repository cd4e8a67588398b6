import { type PublicCertificate, publicCertificates } from '../../subjects/certification/public-certificates.js'
import { isQualityPolicy, isScope } from '../../subjects/documents/kinds.js'
import { type DocumentLink, entryLink } from '../shown/links/site-link.js'
import { CERTIFICATES_PATH } from '../shown/page-path.js'
import type { BuildPages } from './build-pages.js'

/** For customers and everybody else: the certificates that hold, and what stands behind them. */
export interface CertificatesPage {
  readonly path: string
  readonly title: string
  readonly certificates: readonly PublicCertificate[]
  /** The policy and the scope, where these readers may see them. */
  readonly documents: readonly DocumentLink[]
}

/** Readers of every class see the page: the record says that it may be shown. */
export const certificatesPages: BuildPages<CertificatesPage> = ({ publication }) => {
  const certificates = publicCertificates(publication.working)
  if (certificates.length === 0) return []
  const documents = [...publication.entries.values()].filter(
    ({ document, shownAs }) => shownAs === 'in force' && (isQualityPolicy(document) || isScope(document)),
  )
  return [
    {
      path: CERTIFICATES_PATH,
      title: publication.say`Certificates`,
      certificates,
      documents: documents.map((entry) => entryLink(publication, entry)),
    },
  ]
}
