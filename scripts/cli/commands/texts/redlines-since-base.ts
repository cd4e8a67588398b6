import type { Document } from '../../../core/model/document.js'
import type { Qms } from '../../../core/model/qms.js'
import { isPartOfFile } from '../../../core/model/register-entry.js'
import { coveredFilesOf } from '../../../core/questions/covered-files.js'
import { type FileTree, readDocumentText } from '../../../core/read/index.js'
import type { Redline } from '../../../core/redline/redline.js'
import { byPath } from '../../../core/values/order.js'
import { touchedDocuments } from '../../../subjects/change/report/touched-document.js'
import type { OpenedQms } from '../repository/open-qms.js'
import type { FoundText } from './find-text.js'
import { compareTexts } from './redline-of.js'
import { tableRedlines } from './table-redlines.js'

/** @returns what changed in meaning since the base, by the document as it is now, or was if it is gone; maintained documents first */
export async function redlinesSinceBase({ qms, tree, baseTree }: OpenedQms): Promise<ReadonlyMap<Document, Redline>> {
  const { base } = qms
  const all = inReadingOrder(qms).filter(({ differs }) => differs !== 'nothing' && differs !== 'path')
  if (!base || !baseTree) return new Map()
  // What an entry says is in the text of its register.
  const touched = all.filter(({ document }) => !isPartOfFile(document))
  const earlier = await readTexts(
    baseTree,
    base,
    touched.flatMap(({ before }) => before ?? []),
  )
  const present = await readTexts(
    tree,
    qms,
    touched.flatMap(({ differs, document }) => (differs === 'is gone' ? [] : document)),
  )
  const redlines = new Map<Document, Redline>()
  for (const { document, before } of touched) {
    const redline = await compareTexts(qms, document.path, before && earlier.get(before), present.get(document))
    redlines.set(document, redline)
  }
  return new Map([...redlines, ...tableRedlines(qms, all)])
}

/** Maintained documents are what a reader has to judge. */
function inReadingOrder(qms: Qms) {
  const isRecord = ({ type }: Document) => qms.types.get(type)?.control === 'retained'
  const touched = [...touchedDocuments(qms)].sort((a, b) => byPath(a.document, b.document))
  return [
    ...touched.filter(({ document }) => !isRecord(document)),
    ...touched.filter(({ document }) => isRecord(document)),
  ]
}

async function readTexts(
  tree: FileTree,
  qms: Qms,
  documents: readonly Document[],
): Promise<ReadonlyMap<Document, FoundText>> {
  const byPath = new Map(documents.map((document) => [document.path, document]))
  const texts = new Map<Document, FoundText>()
  for await (const { path, bytes } of tree.read([...byPath.keys()])) {
    const document = byPath.get(path)
    const text = bytes && readDocumentText(bytes)
    if (!document || !text) continue
    const files = new Map(coveredFilesOf(qms, document).map((file) => [file.path, file.sha256]))
    texts.set(document, { text, label: text.revision ? `revision ${text.revision}` : '', files })
  }
  return texts
}
