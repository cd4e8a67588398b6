import type { ApprovedText } from '../model/approved-text.js'
import type { DocumentType } from '../model/document-type.js'
import { readBlobs } from './blobs.js'
import { digestOf, sha256 } from './digest.js'
import { splitFrontMatter } from './front-matter.js'
import { decodeText } from './text.js'
import { asText, isTree } from './text-tree.js'
import { readYaml } from './yaml.js'

/**
 * Reads contents that git keeps, all with one process, to compare them with what approval records say of them.
 *
 * @param blobs git's ids
 * @returns what is known of each; nothing for one that git does not have
 */
export async function readApprovedTexts(
  root: string,
  blobs: readonly string[],
  types: ReadonlyMap<string, DocumentType>,
): Promise<ReadonlyMap<string, ApprovedText>> {
  const texts = new Map<string, ApprovedText>()
  for await (const { blob, bytes } of readBlobs(root, [...new Set(blobs)])) {
    if (bytes) texts.set(blob, describe(bytes, types))
  }
  return texts
}

function describe(bytes: Buffer, types: ReadonlyMap<string, DocumentType>): ApprovedText {
  const front = splitFrontMatter(decodeText(bytes).text)
  const written = 'rule' in front ? undefined : readYaml(front.source, front.line).value
  const known = { sha256: sha256(bytes), bytes: bytes.length }
  if ('rule' in front || !isTree(written)) return { ...known, id: '', type: '', revision: '', digest: '' }
  const type = asText(written.type)
  return {
    ...known,
    id: asText(written.id),
    type,
    revision: asText(written.revision),
    digest: digestOf(written, front.body, types.get(type)),
  }
}
