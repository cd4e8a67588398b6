import { fromUtf8 } from '../bytes/utf8.js'
import type { DocumentType } from '../model/document-type.js'
import type { Qms } from '../model/qms.js'
import type { UnreadFile, UnreadReason } from '../model/unread-file.js'
import { byText } from '../values/order.js'
import { findSitePages, ignoredFiles } from './ignored-files.js'
import type { FileTree } from './trees/file-tree.js'

/** Markdown by all its names, and what becomes Markdown: `QP-001.MD`, `.markdown`, `.md.erb`. */
const MARKDOWN = /\.(?:md|mdx|markdown|mdown|mdwn|mkdn?|mkdown|mdte?xt|qmd|rmd)(?:\.[a-z0-9]+)*$/i

/**
 * Finds what looks like a document and was not read.
 *
 * @param paths of the whole repository
 * @returns sorted by path
 */
export async function findUnreadFiles(
  tree: FileTree,
  qms: Qms,
  paths: readonly string[],
): Promise<readonly UnreadFile[]> {
  const { folder, settings } = qms
  const isIgnored = ignoredFiles(settings, folder)
  const pages = findSitePages(settings, folder)
  const read = new Set([...qms.documents, ...qms.otherSources].map(({ path }) => path))
  const isLeftOut = (path: string) => !read.has(path) && !pages.has(path) && !isIgnored(path)
  const named = paths.filter((path) => MARKDOWN.test(path) && isLeftOut(path))
  const inside = named.filter((path) => path.startsWith(`${folder}/`) && tree.kindOf(path) === 'file')
  const outside = await findDocuments(
    tree,
    named.filter((path) => isOutside(path, folder)),
    qms.types,
  )
  const found = [
    ...inside.map((file) => ({ file, reason: reasonInside(file) })),
    ...outside.map((file) => ({ file, reason: 'outside' as const })),
  ]
  return found.sort((a, b) => byText(a.file, b.file))
}

function reasonInside(path: string): UnreadReason {
  return path.split('/').some((step) => step.startsWith('.') || step === 'node_modules') ? 'hidden' : 'ending'
}

const NOT_OURS = new Set(['node_modules', 'vendor', 'dist'])

/** A second folder of documents further down is another system. */
function isOutside(path: string, folder: string): boolean {
  return !path.split('/').some((step) => step === folder || step.startsWith('.') || NOT_OURS.has(step))
}

const MOST_BYTES = 4096

async function findDocuments(
  tree: FileTree,
  paths: readonly string[],
  types: ReadonlyMap<string, DocumentType>,
): Promise<readonly string[]> {
  const found: string[] = []
  for await (const { path, bytes } of tree.read(paths))
    if (bytes && beginsAsDocument(fromUtf8(bytes.subarray(0, MOST_BYTES)), types)) found.push(path)
  return found
}

/** Files of other programs begin with fields, too: the type tells. */
function beginsAsDocument(text: string, types: ReadonlyMap<string, DocumentType>): boolean {
  const [, fields = ''] = /^\uFEFF?---\r?\n([\s\S]*?)\n---/.exec(text) ?? []
  const [, type = ''] = /^type:\s*["']?([\w-]+)/m.exec(fields) ?? []
  return /^id:\s*\S/m.test(fields) && types.has(type)
}
