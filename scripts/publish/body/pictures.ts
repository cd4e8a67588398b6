import { linkTarget } from '../../model/paths.js'
import { PICTURE } from '../../model/picture.js'
import type { Publication, PublishedDocument } from '../publication.js'

/** A picture to copy to the site. */
export interface PublishedPicture {
  /** On the site: named by its content, so that two revisions may show two states of it. */
  readonly path: string
  /** In the repository. */
  readonly file: string
  /** Git's id of the bytes that were approved; nothing for the file as it is. */
  readonly blob?: string
}

/** @returns what to show for an address in the body of a document; nothing for what is missing, or no picture */
export function findPicture(
  { qms }: Publication,
  { document, standing, effective }: PublishedDocument,
  url: string,
): PublishedPicture | undefined {
  const file = linkTarget(document.path, url)?.path
  const extension = file && PICTURE.exec(file)?.[0].toLowerCase()
  if (!file || !extension) return undefined
  const approved =
    standing === 'in force' ? effective?.record.fields.files?.find(({ path }) => path === file) : undefined
  const sha256 = approved?.sha256 ?? qms.files.get(file)?.sha256
  if (sha256 === undefined) return undefined
  const path = `files/${sha256.slice(0, 20)}${extension}`
  return { path, file, ...(approved?.blob ? { blob: approved.blob } : {}) }
}

/** @returns every picture that a published document shows, each once */
export function publishedPictures(publication: Publication): readonly PublishedPicture[] {
  const pictures = new Map<string, PublishedPicture>()
  for (const entry of publication.entries.values()) {
    for (const { url } of entry.document.body.images) {
      const found = findPicture(publication, entry, url)
      if (found) pictures.set(found.path, found)
    }
  }
  return [...pictures.values()]
}
