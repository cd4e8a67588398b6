import type { Document } from '../model/document.js'
import type { QmsContent } from '../model/qms.js'

/** A picture in the repository that a text shows. */
export interface Picture {
  /** From the repository's root. */
  readonly path: string
  /** Of its bytes; undefined when there is no such file. */
  readonly sha256: string | undefined
}

/** @returns the pictures that a document shows, each once, sorted by path */
export function picturesOf({ files }: QmsContent, { body }: Document): readonly Picture[] {
  const paths = body.images.map(({ target }) => target?.path).filter((one) => one !== undefined)
  return [...new Set(paths)].sort().map((one) => ({ path: one, sha256: files.get(one)?.sha256 }))
}

/** @returns those of the pictures shown by one and the same text that are not what it showed before */
export function otherPictures(shown: readonly Picture[], before: readonly Partial<Picture>[]): readonly Picture[] {
  const known = new Map(before.map(({ path, sha256 }) => [path, sha256]))
  const paths = new Set(shown.map(({ path }) => path))
  // A document that is moved takes pictures along: then only their bytes tell.
  const moved = new Set(before.filter(({ path = '' }) => !paths.has(path)).map(({ sha256 }) => sha256))
  return shown.filter(({ path, sha256 }) => (known.has(path) ? known.get(path) !== sha256 : !moved.has(sha256)))
}
