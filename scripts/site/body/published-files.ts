import { linkBaseOf } from '../../core/questions/link-base.js'
import { linkTarget } from '../../core/values/paths.js'
import { PICTURE } from '../../core/values/picture.js'
import type { Publication, PublishedDocument } from '../shown/publication.js'
import { ATTACHMENT_KINDS } from './attachment-kinds.js'
import { sizeInWords } from './size-in-words.js'

/** A file to copy to the site. */
export interface PublishedFile {
  /** On the site: named by its content, so that two revisions may show two states of it. */
  readonly path: string
  /** In the repository. */
  readonly file: string
  /** Git's id of the bytes that were approved; nothing for the file as it is. */
  readonly blob?: string
}

/** What a link to a file that is not a document leads to, or why it leads nowhere. */
export type Attachment =
  | (PublishedFile & {
      /** `PDF, 1.2 MB`; without a size where it is not known. */
      readonly about: string
      /** The name under which it is saved. */
      readonly name: string
    })
  | { readonly refusal: string }

const EXTENSION = /\.([a-z0-9]{1,8})$/i

/** Larger ones belong where the work is done, with a link to them. */
const MAX_FILE_BYTES = 50 * 1024 * 1024

/** @returns what to show for an address in the body of a document; nothing for what is missing, or no picture */
export function findPicture(
  publication: Publication,
  entry: PublishedDocument,
  url: string,
): PublishedFile | undefined {
  const file = linkTarget(entry.document.path, url, linkBaseOf(publication.shown.settings))?.path
  return file && PICTURE.test(file) ? locateFile(publication, entry, file) : undefined
}

/** @returns what a link to a file that is not a document leads to; undefined when there is no such file */
export function findAttachment(
  publication: Publication,
  entry: PublishedDocument,
  file: string,
): Attachment | undefined {
  const { say, sentence, shown } = publication
  const { files, folders } = shown
  if (folders.has(file)) return { refusal: say`this is a folder, and folders are not published` }
  const approved = approvedFile(entry, file)
  const here = files.get(file)
  if (!here && !approved) return undefined
  const extension = EXTENSION.exec(file)?.[1]?.toLowerCase() ?? ''
  const kind = ATTACHMENT_KINDS.get(extension)
  if (!kind) return { refusal: say`this kind of file is not published` }
  // Of what was approved and is another file by now, only git knows the size.
  const facts = approved && approved.sha256 !== here?.sha256 ? undefined : here
  if (facts?.lfsPointer) return { refusal: say`this file was not fetched from Git LFS` }
  const found = locateFile(publication, entry, file)
  if (!found || (facts && (facts.size === undefined || facts.size > MAX_FILE_BYTES)))
    return { refusal: say`this file is larger than ${sizeInWords(MAX_FILE_BYTES)}` }
  const size = facts?.size === undefined ? [] : [sentence(sizeInWords(facts.size))]
  return { ...found, about: [say.term(kind), ...size].join(', '), name: file.slice(file.lastIndexOf('/') + 1) }
}

/** The file as the approval of what is in force names it. */
function approvedFile({ shownAs, effective }: PublishedDocument, file: string) {
  return shownAs === 'in force' ? effective?.record.fields.files?.find(({ path }) => path === file) : undefined
}

function locateFile({ shown }: Publication, entry: PublishedDocument, file: string): PublishedFile | undefined {
  const extension = EXTENSION.exec(file)?.[0].toLowerCase() ?? ''
  const approved = approvedFile(entry, file)
  const sha256 = approved?.sha256 ?? shown.files.get(file)?.sha256
  if (sha256 === undefined) return undefined
  const path = `files/${sha256.slice(0, 20)}${extension}`
  return { path, file, ...(approved?.blob && { blob: approved.blob }) }
}

/** @returns every file that a published document shows or links to, each once */
export function publishedFiles(publication: Publication): readonly PublishedFile[] {
  const files = new Map<string, PublishedFile>()
  for (const entry of publication.entries.values()) {
    for (const { url } of entry.document.body.images) {
      const found = findPicture(publication, entry, url)
      if (found) files.set(found.path, found)
    }
    for (const { target } of entry.document.body.links) {
      const found = target?.path === undefined ? undefined : findAttachment(publication, entry, target.path)
      if (found && 'path' in found) files.set(found.path, found)
    }
  }
  return [...files.values()]
}
