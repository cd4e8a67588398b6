import type { PublishedPicture, SiteWriter } from '../publish/index.js'
import type { FileTree } from '../read/index.js'
import type { OpenedQms } from './open-qms.js'
import { readKept } from './read-kept.js'

const MAX_PICTURE_BYTES = 50 * 1024 * 1024

/** Pictures are named by their content: what stands there already is right. @returns their paths */
export async function writePictures(
  { root, tree }: OpenedQms,
  pictures: readonly PublishedPicture[],
  { write, holds }: SiteWriter,
): Promise<readonly string[]> {
  const missing = pictures.filter(({ path }) => !holds(path))
  const approved = await readKept(
    root,
    missing.flatMap(({ blob }) => blob ?? []),
  )
  for (const { file, path, blob } of missing) {
    const bytes = approved.get(blob ?? '') ?? (await readPicture(tree, file))
    if (bytes) write(path, bytes)
  }
  return pictures.map(({ path }) => path)
}

async function readPicture(tree: FileTree, file: string): Promise<Buffer | undefined> {
  for await (const { bytes } of tree.read([file], MAX_PICTURE_BYTES)) return bytes
  return undefined
}
