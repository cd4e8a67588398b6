import type { Document } from '../../core/model/document.js'
import type { DocumentType } from '../../core/model/document-type.js'
import type { Qms } from '../../core/model/qms.js'
import { ENTRY_NUMBER } from '../../core/model/register-entry.js'
import { readDocumentText } from '../../core/read/index.js'
import { writtenRow } from '../../core/read/rows/written-row.js'
import type { FileTree } from '../../core/read/trees/file-tree.js'
import { isTree, type TextTree } from '../../core/read/yaml/text-tree.js'

/** A document exactly as it is written: every value is text. */
export interface WrittenRecord {
  readonly document: Document
  readonly fields: Readonly<Record<string, TextTree>>
  /** The text below the fields, of documents that have a file of their own. */
  readonly body?: string
}

/** Reads the documents of a type again as they are written, wherever they are kept. */
export async function writtenRecords(qms: Qms, tree: FileTree, type: DocumentType): Promise<readonly WrittenRecord[]> {
  const documents = qms.documents.filter((document) => document.type === type.name)
  const paths = [...new Set(documents.filter(({ row }) => !row).map(({ path }) => path))]
  const texts = new Map<string, ReturnType<typeof readDocumentText>>()
  for await (const { path, bytes } of tree.read(paths)) if (bytes) texts.set(path, readDocumentText(bytes))
  return documents.map((document) => {
    const { row, entry, path } = document
    if (row) return { document, fields: writtenRow(row, type) }
    const text = texts.get(path)
    if (entry) return { document, fields: entryFields(text?.fields ?? {}, entry.pointer) }
    return { document, fields: text?.fields ?? {}, body: text?.body ?? '' }
  })
}

function entryFields(register: TextTree, pointer: string): Readonly<Record<string, TextTree>> {
  let value: TextTree | undefined = register
  for (const step of pointer.split('/').slice(1))
    value = Array.isArray(value) ? value[Number(step)] : isTree(value) ? value[step] : undefined
  if (!isTree(value)) return {}
  const { [ENTRY_NUMBER]: _number, ...fields } = value
  return fields
}
