import { siteAddress } from '../shown/links/site-address.js'
import { PAPER_PATH } from '../shown/page-path.js'
import type { Publication, PublishedDocument } from '../shown/publication.js'
import { type QrCode, qrCode } from './qr-code.js'

/** Where the holder of a printed copy learns whether it is current. */
export interface PaperCheck {
  readonly address: string
  readonly code: QrCode
}

/** @returns undefined when the address of the site was not given: what is printed has to be a full address */
export function paperCheck(
  { options }: Publication,
  { document, revision }: PublishedDocument,
): PaperCheck | undefined {
  if (!/^https?:\/\//.test(options.baseUrl)) return undefined
  const asked = new URLSearchParams({ id: document.id, revision })
  const address = `${siteAddress(options, PAPER_PATH)}?${asked}`
  return { address, code: qrCode(address) }
}
