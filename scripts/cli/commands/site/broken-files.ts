import type { Qms } from '../../../core/model/qms.js'
import type { SourceFile } from '../../../core/model/source-file.js'
import { unreadableDocuments } from '../../../core/questions/unreadable-documents.js'

/** @returns the files that hold a document, and cannot be published as one: unreadable, without an id or without a type */
export function brokenFiles(qms: Qms): readonly SourceFile[] {
  const unnamed = qms.documents.filter((document) => document.id === '' || !qms.typeOf(document))
  return [...unreadableDocuments(qms), ...unnamed]
}
