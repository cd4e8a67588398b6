import { blobId } from '../../bytes/digest.js'
import type { BodyFacts } from '../../model/body-facts.js'
import { type Document, isDocument } from '../../model/document.js'
import type { DocumentType } from '../../model/document-type.js'
import type { Defect, SourceFile } from '../../model/source-file.js'
import { byPath } from '../../values/order.js'
import { type LinkBase, linkTarget } from '../../values/paths.js'
import type { MarkdownParserName } from '../body/markdown.js'
import type { ContentCache } from '../content-cache.js'
import type { ParsedFile } from '../parsed/parsed-file.js'
import { typeValidator } from '../parsed/type-validator.js'
import { rowsTypeOf } from '../rows/rows-file.js'
import { type FileEntry, type FileTree, MAX_FILE_BYTES, MAX_TABLE_BYTES } from '../trees/file-tree.js'
import { tableTooLarge, tooLarge } from '../trees/text.js'
import { LINK } from '../unread-sources.js'
import { completeFacts } from './complete-facts.js'
import type { StartParser } from './document-parser.js'
import { documentsIn, unreadableIn } from './documents-in.js'
import { parseBatches } from './parse-batches.js'
import { sharedValues } from './shared-values.js'

export interface DocumentsRead {
  readonly documents: readonly Document[]
  /** Files and rows of which no document could be made; their defects say why. */
  readonly unreadable: readonly SourceFile[]
}

interface ReadContext {
  readonly types: ReadonlyMap<string, DocumentType>
  readonly parser: MarkdownParserName
  readonly cache: ContentCache<ParsedFile>
  readonly linkBase: LinkBase
  /** @returns what became of a file that did not change since it was read */
  readonly known?: (path: string) => readonly (Document | SourceFile)[] | undefined
  readonly onProgress?: ProgressListener | undefined
  readonly parseInThreads?: StartParser | undefined
}

/** Told now and then how many documents are read, of how many. */
export type ProgressListener = (read: number, total: number) => void

const PROGRESS_STEP = 500

/** Starting threads takes longer than parsing this many files. */
const FILES_WORTH_THREADS = 2000

/** In bytes. Of a larger table, what would be kept is larger still, and reading that takes longer than parsing the table. */
const LARGEST_KEPT_TABLE = 1024 * 1024

/** Reads all documents: from the cache where the content is known, else by parsing, on several threads when there are many. */
export async function readDocuments(
  tree: FileTree,
  entries: readonly FileEntry[],
  { types, parser, cache, linkBase, known, onProgress, parseInThreads }: ReadContext,
): Promise<DocumentsRead> {
  const documents: Document[] = []
  const unreadable: SourceFile[] = []
  const shared = sharedValues()
  let read = 0
  const add = (path: string, blob: string, parsed: ParsedFile) => {
    const complete = (body: BodyFacts) => completeFacts(body, (url) => linkTarget(path, url, linkBase), shared)
    for (const document of documentsIn(path, blob, parsed, types, complete, shared)) documents.push(document)
    for (const source of unreadableIn(path, parsed)) unreadable.push(source)
    read++
    if (read % PROGRESS_STEP === 0) onProgress?.(read, entries.length)
  }
  const refuse = (path: string, defect: Defect) =>
    unreadable.push({ path, yaml: { source: '', line: 1 }, defects: [defect] })

  const toRead: string[] = []
  for (const { path, kind, blob } of entries) {
    const before = known?.(path)
    const parsed = blob && cache.get(cacheKey(path, blob))
    if (before) for (const one of before) isDocument(one) ? documents.push(one) : unreadable.push(one)
    else if (kind === 'symbolic-link') refuse(path, LINK)
    else if (parsed) add(path, blob, parsed)
    else toRead.push(path)
  }

  const validator = typeValidator(types)
  const parseTable = async (path: string, bytes: Uint8Array) => {
    const { parseRows } = await import('../rows/parse-rows.js')
    return parseRows(path, bytes, validator)
  }
  const loadParser = async () => {
    const { inlineParser } = await import('./document-parser.js')
    const isLarge = toRead.length - cache.size >= FILES_WORTH_THREADS
    return (isLarge && parseInThreads?.(types, parser)) || inlineParser(types, parser)
  }
  const batches = parseBatches(loadParser, ({ path, blob }, json) => {
    cache.add(cacheKey(path, blob), json)
    add(path, blob, JSON.parse(json))
  })
  try {
    for (const { paths, most, refusal } of kindsOf(toRead))
      for await (const { path, size, bytes } of tree.read(paths, most)) {
        if (!bytes) {
          refuse(path, refusal(size))
          continue
        }
        const blob = blobId(bytes)
        const isParsedHere = rowsTypeOf(path) !== undefined && bytes.length > LARGEST_KEPT_TABLE
        const parsed = isParsedHere ? await parseTable(path, bytes) : cache.get(cacheKey(path, blob))
        if (parsed) add(path, blob, parsed)
        else await batches.add({ path, blob, bytes })
      }
    await batches.finish()
  } finally {
    await batches.close()
  }
  cache.save()
  return { documents: documents.sort(byPath), unreadable: unreadable.sort(byPath) }
}

/** Pages and tables, each with how large they may be, in bytes. */
function kindsOf(paths: readonly string[]) {
  const isTable = (path: string) => rowsTypeOf(path) !== undefined
  return [
    { paths: paths.filter((path) => !isTable(path)), most: MAX_FILE_BYTES, refusal: tooLarge },
    { paths: paths.filter(isTable), most: MAX_TABLE_BYTES, refusal: tableTooLarge },
  ]
}

/** A page says the same wherever it lies; the ids and the type of rows follow from the path of their file. */
function cacheKey(path: string, blob: string): string {
  return rowsTypeOf(path) === undefined ? blob : `${blob}:${encodeURIComponent(path)}`
}
