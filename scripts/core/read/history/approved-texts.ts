import type { ApprovedText } from '../../model/approved-text.js'
import type { DocumentType } from '../../model/document-type.js'
import { fieldText } from '../../model/fields.js'
import { readDocumentText } from '../documents/document-text.js'
import { readBlobs } from '../git/blobs.js'
import { withLfsContent } from '../git/lfs.js'
import { contentSha256, lfsPointerIn } from '../lfs-pointer.js'
import { digestOf } from '../parsed/digest.js'

/**
 * Reads contents that git keeps, all with one process, to compare them with what approval records say of them.
 *
 * @param blobs git's ids
 * @param before what is known of some already, by the same schemas
 * @returns what is known of each; nothing for one that git does not have
 */
export async function readApprovedTexts(
  root: string,
  blobs: readonly string[],
  types: ReadonlyMap<string, DocumentType>,
  before: ReadonlyMap<string, ApprovedText> = new Map(),
): Promise<ReadonlyMap<string, ApprovedText>> {
  const wanted = new Set(blobs)
  // What Git LFS keeps elsewhere may be here by now.
  const texts = new Map([...before].filter(([blob, { isElsewhere }]) => wanted.has(blob) && !isElsewhere))
  for await (const { blob, bytes } of readBlobs(
    root,
    [...wanted].filter((blob) => !texts.has(blob)),
  )) {
    if (bytes) texts.set(blob, describeText(withLfsContent(root, bytes), types))
  }
  return texts
}

/** @returns what an approval record can be compared with; hardly anything for bytes that are not a document */
export function describeText(bytes: Uint8Array, types: ReadonlyMap<string, DocumentType>): ApprovedText {
  const text = readDocumentText(bytes)
  const kind = text && types.get(text.type)
  const digest = text ? digestOf(text.fields, text.body, kind) : ''
  const { id = '', type = '', revision = '', fields = {} } = text ?? {}
  const { owner, change, training, retired } = fields
  const summary = fieldText(fields, 'change.summary') ?? ''
  const isElsewhere = lfsPointerIn(bytes) !== undefined
  return {
    sha256: contentSha256(bytes),
    isElsewhere,
    id,
    type,
    revision,
    digest,
    change: summary,
    fields: {
      ...{ owner, change, training, retired },
      ...(kind?.approver !== undefined && { [kind.approver]: fields[kind.approver] }),
    },
  }
}
