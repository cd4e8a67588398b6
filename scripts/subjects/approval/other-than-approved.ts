import type { Approval } from '../../core/model/generated-types.js'
import { contentSha256 } from '../../core/read/index.js'

/** @returns why bytes cannot be shown as what was approved, in sentences; undefined when their checksum is that of the record */
export function otherThanApproved({ document, revision, sha256 }: Approval, bytes: Uint8Array): string | undefined {
  const found = contentSha256(bytes)
  if (sha256 === undefined || found === sha256) return undefined
  return `The text that git keeps is not what was approved as revision ${revision} of ${document}: its SHA-256 checksum is ${found}, and the approval record says ${sha256}. The record was changed, or never fitted its text. “qms verify ${document}” says more.`
}
