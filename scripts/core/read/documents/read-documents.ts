import type { BodyFacts, BodyImage, BodyLink } from '../../model/body-facts.js'
import type { Document } from '../../model/document.js'
import type { DocumentType } from '../../model/document-type.js'
import { byPath } from '../../model/order.js'
import { type LinkBase, linkTarget } from '../../model/paths.js'
import type { Defect, SourceFile } from '../../model/source-file.js'
import type { MarkdownParserName } from '../body/markdown.js'
import type { ContentCache } from '../cache.js'
import { blobId } from '../git/blob-id.js'
import type { FileEntry, FileTree } from '../trees/file-tree.js'
import { tooLarge } from '../trees/text.js'
import { LINK } from '../unread-sources.js'
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
  readonly onProgress?: ProgressListener | undefined
}

/** Told now and then how many documents are read, of how many. */
export type ProgressListener = (read: number, total: number) => void

const PROGRESS_STEP = 500

/** Reads all documents: from the cache where the content is known, else by parsing, on several threads when there are many. */
export async function readDocuments(
  tree: FileTree,
  entries: readonly FileEntry[],
  { types, parser, cache, linkBase, onProgress }: ReadContext,
): Promise<DocumentsRead> {
  const documents: Document[] = []
  const unreadable: SourceFile[] = []
  const add = (path: string, blob: string, { isDocument, ...parsed }: ParsedDocument) => {
    if (isDocument) documents.push({ path, blob, ...parsed, body: withTargets(parsed.body, path, linkBase) })
    else unreadable.push({ path, yaml: parsed.yaml, defects: parsed.defects })
    const read = documents.length + unreadable.length
    if (read % PROGRESS_STEP === 0) onProgress?.(read, entries.length)
  }
  const refuse = (path: string, defect: Defect) =>
    unreadable.push({ path, yaml: { source: '', line: 1 }, defects: [defect] })

  const toRead: string[] = []
  for (const { path, kind, blob } of entries) {
    const known = blob && cache.get(blob)
    if (kind === 'symbolic-link') refuse(path, LINK)
    else if (known) add(path, blob, known)
    else toRead.push(path)
  }

  const loadParser = async () => {
    const { documentParser } = await import('./document-parser.js')
    return documentParser(types, parser, toRead.length - cache.size)
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
      const known = cache.get(blob)
      if (known) add(path, blob, known)
      else await batches.add({ path, blob, bytes })
    }
    await batches.finish()
  } finally {
    await batches.close()
  }
  cache.save()
  return { documents: documents.sort(byPath), unreadable: unreadable.sort(byPath) }
}

/** Where a link leads depends on the file that it is in, which what is known of a content does not. */
function withTargets(body: BodyFacts, path: string, base: LinkBase): BodyFacts {
  const withTarget = <Named extends BodyLink | BodyImage>(named: Named): Named => {
    const target = linkTarget(path, named.url, base)
    return target ? { ...named, target } : named
  }
  return { ...body, links: body.links.map(withTarget), images: body.images.map(withTarget) }
}
