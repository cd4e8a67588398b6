import { canonicalJson } from '../../core/bytes/canonical-json.js'
import type { Document } from '../../core/model/document.js'
import { fieldText } from '../../core/model/fields.js'
import type { QmsContent } from '../../core/model/qms.js'
import { once } from '../../core/values/once.js'
import { resolvePath } from '../../core/values/paths.js'
import type { ReviewPack } from './review-pack.js'

/** @returns the pack as it is kept: the same bytes for the same pack */
export function packAsText(pack: ReviewPack): string {
  return `${canonicalJson(JSON.parse(JSON.stringify(pack)))}\n`
}

/** @returns the pack that a management review names; undefined for other records, where it names none, and where the file cannot be read or is another one */
export function packOf(content: QmsContent, record: Document<unknown>): ReviewPack | undefined {
  const { type, fields, path } = record as Document
  if (type !== 'management-review') return undefined
  const file = resolvePath(path, fieldText(fields, 'figures.file') ?? '')
  const facts = file === undefined ? undefined : content.files.get(file)
  if (facts?.text === undefined || facts.sha256 !== fieldText(fields, 'figures.sha256')) return undefined
  return parsePack(facts.text)
}

/** The checksum says that it is what we wrote. */
const parsePack = once((text: string): ReviewPack | undefined => {
  try {
    const pack = JSON.parse(text)
    return pack?.form === 1 && Array.isArray(pack.topics) && Array.isArray(pack.points) ? pack : undefined
  } catch {
    return undefined
  }
})
