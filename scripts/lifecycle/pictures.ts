import type { Document } from '../model/document.js'
import { linkTarget } from '../model/paths.js'
import type { Qms } from '../model/qms.js'

/** A picture in the repository that a text shows. */
export interface Picture {
  /** From the repository's root. */
  readonly path: string
  /** Of its bytes; nothing if there is no such file. */
  readonly sha256: string | undefined
}

/** @returns the pictures that a document shows, each once, sorted by path */
export function picturesOf({ files }: Qms, { path, body }: Document): readonly Picture[] {
  const paths = body.images.map(({ url }) => linkTarget(path, url)?.path).filter((one) => one !== undefined)
  return [...new Set(paths)].sort().map((one) => ({ path: one, sha256: files.get(one)?.sha256 }))
}
