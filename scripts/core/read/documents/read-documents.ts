import { blobId } from '../../bytes/digest.js'
import type { BodyFacts, BodyImage, BodyLink } from '../../model/body-facts.js'
import type { Document } from '../../model/document.js'
import type { DocumentType } from '../../model/document-type.js'
import type { Defect, SourceFile } from '../../model/source-file.js'
import { byPath } from '../../values/order.js'
import { type LinkBase, linkTarget } from '../../values/paths.js'
import type { MarkdownParserName } from '../body/markdown.js'
import type { ContentCache } from '../content-cache.js'
import type { FileEntry, FileTree } from '../trees/file-tree.js'
import { tooLarge } from '../trees/text.js'
import { LINK } from '../unread-sources.js'
import type { StartParser } from './document-parser.js'
import { parseBatches } from './parse-batches.js'
import type { ParsedDocument } from './parse-document.js'

export interface DocumentsRead {
  readonly documents: readonly Document[]
  /** Files of which no document could be made; their defects say why. */
  readonly unreadable: readonly SourceFile[]
}

interface ReadContext {
  readonly types: ReadonlyMap<string, DocumentType>
  readonly parser: MarkdownParserName
  readonly cache: ContentCache<ParsedDocument>
  readonly linkBase: LinkBase
  /** @returns what became of a file that did not change since it was read */
  readonly known?: (path: string) => Document | SourceFile | undefined
  readonly onProgress?: ProgressListener | undefined
  readonly parseInThreads?: StartParser | undefined
}

/** Told now and then how many documents are read, of how many. */
export type ProgressListener = (read: number, total: number) => void

const PROGRESS_STEP = 500

/** Starting threads takes longer than parsing this many files. */
const FILES_WORTH_THREADS = 2000

/** Reads all documents: from the cache where the content is known, else by parsing, on several threads when there are many. */
export async function readDocuments(
  tree: FileTree,
  entries: readonly FileEntry[],
  { types, parser, cache, linkBase, known, onProgress, parseInThreads }: ReadContext,
): Promise<DocumentsRead> {
  const documents: Document[] = []
  const unreadable: SourceFile[] = []
  const add = (path: string, blob: string, { isDocument: hasFields, ...parsed }: ParsedDocument) => {
    if (hasFields) documents.push({ path, blob, ...parsed, body: withTargets(parsed.body, path, linkBase) })
    else unreadable.push({ path, yaml: parsed.yaml, defects: parsed.defects })
    const read = documents.length + unreadable.length
    if (read % PROGRESS_STEP === 0) onProgress?.(read, entries.length)
  }
  const refuse = (path: string, defect: Defect) =>
    unreadable.push({ path, yaml: { source: '', line: 1 }, defects: [defect] })

  const toRead: string[] = []
  for (const { path, kind, blob } of entries) {
    const before = known?.(path)
    const parsed = blob && cache.get(blob)
    if (before) isDocument(before) ? documents.push(before) : unreadable.push(before)
    else if (kind === 'symbolic-link') refuse(path, LINK)
    else if (parsed) add(path, blob, parsed)
    else toRead.push(path)
  }

  const loadParser = async () => {
    const { inlineParser } = await import('./document-parser.js')
    const isLarge = toRead.length - cache.size >= FILES_WORTH_THREADS
    return (isLarge && parseInThreads?.(types, parser)) || inlineParser(types, parser)
  }
  const batches = parseBatches(loadParser, ({ path, blob }, json) => {
    cache.add(blob, json)
    add(path, blob, JSON.parse(json))
  })
  try {
    for await (const { path, size, bytes } of tree.read(toRead)) {
      if (!bytes) {
        refuse(path, tooLarge(size))
        continue
      }
      const blob = blobId(bytes)
      const parsed = cache.get(blob)
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

function isDocument(file: Document | SourceFile): file is Document {
  return 'body' in file
}

/** Where a link leads depends on the file that it is in, which what is known of a content does not. */
function withTargets(body: BodyFacts, path: string, base: LinkBase): BodyFacts {
  const withTarget = <Named extends BodyLink | BodyImage>(named: Named): Named => {
    const target = linkTarget(path, named.url, base)
    return target ? { ...named, target } : named
  }
  return { ...body, links: body.links.map(withTarget), images: body.images.map(withTarget) }
}
