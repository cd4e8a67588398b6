import type { Fields } from '../../model/document.js'
import type { DocumentType } from '../../model/document-type.js'
import { digestOf } from '../parsed/digest.js'
import { decodeText } from '../trees/text.js'
import { splitFrontMatter } from '../yaml/front-matter.js'
import { readYamlBlock } from '../yaml/read-yaml.js'
import { asText, isTree, type TextTree } from '../yaml/text-tree.js'

/** A document's words, apart from what its type makes of them. */
export interface DocumentText {
  /** As written: every value is text. */
  readonly fields: Fields & Record<string, TextTree>
  /** The Markdown below the front matter, with line feeds. */
  readonly body: string
  readonly id: string
  readonly type: string
  readonly revision: string
}

/** @returns the Markdown below the front matter, with line feeds; nothing for bytes without one */
export function readDocumentBody(bytes: Uint8Array): string | undefined {
  const front = splitFrontMatter(decodeText(bytes).text)
  return 'rule' in front ? undefined : front.body
}

/** @returns the digest of the controlled content of a document; undefined for bytes that are none */
export function digestOfText(bytes: Uint8Array, types: ReadonlyMap<string, DocumentType>): string | undefined {
  const text = readDocumentText(bytes)
  return text && digestOf(text.fields, text.body, types.get(text.type))
}

/** @returns nothing for bytes that are not a document */
export function readDocumentText(bytes: Uint8Array): DocumentText | undefined {
  const front = splitFrontMatter(decodeText(bytes).text)
  const fields = 'rule' in front ? undefined : readYamlBlock(front.source, front.line).value
  if ('rule' in front || !isTree(fields)) return undefined
  return {
    fields,
    body: front.body,
    id: asText(fields.id),
    type: asText(fields.type),
    revision: asText(fields.revision),
  }
}
