import type { BodyLink } from '../model/body-facts.js'
import type { Document } from '../model/document.js'
import { onceForAllDays } from '../model/once-for-all-days.js'
import type { QmsContent } from '../model/qms.js'
import { byPath } from '../values/order.js'
import { TABLES_FOLDER } from './type-folder.js'

/** A file in the repository that belongs to a text, and that an approval of the text covers. */
export interface CoveredFile {
  /** From the repository's root. */
  readonly path: string
  /** Of its bytes; undefined when there is no such file. */
  readonly sha256: string | undefined
  /** Whether the text shows it as a picture, links to it (a form, a template, a drawing), or stands for it as a setting. */
  readonly use: 'picture' | 'linked' | 'setting'
}

type NamedFile = Partial<Pick<CoveredFile, 'path' | 'sha256'>>

/**
 * @returns the pictures that a document shows, and the files in the documents' folder that it links to, each once, sorted by
 * path. What is approved or written down by itself is not among them: other documents, tables of records, and settings, which
 * belong to the document that stands for them.
 */
export function coveredFilesOf(content: QmsContent, document: Document): readonly CoveredFile[] {
  const { body } = document
  const settings = content.typeOf(document)?.coversSettings ? content.settingPaths : []
  const pictures = pathsOf(body.images)
  const linked = [...pathsOf(body.links)].filter((path) => !pictures.has(path) && isLinkedFile(content, path))
  const file = (use: CoveredFile['use']) => (path: string) => ({ path, use, sha256: content.files.get(path)?.sha256 })
  return [...[...pictures].map(file('picture')), ...linked.map(file('linked')), ...settings.map(file('setting'))].sort(
    byPath,
  )
}

/** @returns those of the files of one and the same text that are not what they were before */
export function otherFiles<File extends NamedFile>(
  files: readonly File[],
  before: readonly NamedFile[],
): readonly File[] {
  const known = new Map(before.map(({ path, sha256 }) => [path, sha256]))
  const paths = new Set(files.map(({ path }) => path))
  // A document that is moved takes files along: then only their bytes tell.
  const moved = new Set(before.filter(({ path }) => !paths.has(path)).map(({ sha256 }) => sha256))
  return files.filter(({ path, sha256 }) => (known.has(path) ? known.get(path) !== sha256 : !moved.has(sha256)))
}

/** @returns the files of one and the same text that changed or came, then those that went */
export function differingFiles(files: readonly CoveredFile[], before: readonly CoveredFile[]): readonly CoveredFile[] {
  const paths = new Set(files.map(({ path }) => path))
  return [...otherFiles(files, before), ...otherFiles(before, files).filter(({ path }) => !paths.has(path))]
}

/**
 * Approvals did not always cover linked files.
 *
 * @returns the linked files of an approved text of which its approval record says nothing
 */
export function filesNotCovered(files: readonly CoveredFile[], approved: readonly NamedFile[]): readonly CoveredFile[] {
  const named = new Set(approved.map(({ path }) => path))
  return otherFiles(files, approved).filter(({ path, use }) => use === 'linked' && !named.has(path))
}

/** @returns whether the files of a text are those that were approved; what the approval did not cover may be any */
export function areApprovedFiles(files: readonly CoveredFile[], approved: readonly NamedFile[]): boolean {
  const covered = files.length - filesNotCovered(files, approved).length
  return covered === approved.length && filesNotAsApproved(files, approved).length === 0
}

/** @returns the files of an approved text that are other than its approval record says */
export function filesNotAsApproved(
  files: readonly CoveredFile[],
  approved: readonly NamedFile[],
): readonly CoveredFile[] {
  const open = new Set(filesNotCovered(files, approved))
  return otherFiles(files, approved).filter((file) => !open.has(file))
}

function pathsOf(addresses: readonly Pick<BodyLink, 'target'>[]): ReadonlySet<string> {
  return new Set(addresses.flatMap(({ target }) => target?.path ?? []))
}

const MARKDOWN = /\.(?:md|markdown)$/i

function isLinkedFile(content: QmsContent, path: string): boolean {
  const { folder, folders, files } = content
  const isInside = path.startsWith(`${folder}/`) && !path.startsWith(`${folder}/${TABLES_FOLDER}/`)
  return isInside && !MARKDOWN.test(path) && !folders.has(path) && files.has(path) && !readSources(content).has(path)
}

/** What is read as documents, settings or tables. */
const readSources = onceForAllDays(
  ({ documents, otherSources }) => new Set([...documents, ...otherSources].map(({ path }) => path)),
)
