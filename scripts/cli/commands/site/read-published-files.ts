import { lfsPointerIn } from '../../../core/read/index.js'
import { isHarmlessSvg, type PublishedFile } from '../../../site/index.js'
import { fetchedContent } from '../repository/fetched-content.js'
import type { OpenedQms } from '../repository/open-qms.js'
import { readKept } from './read-kept.js'

/** A picture or an attachment of the manual, as it was approved. */
interface PublishedContent {
  /** On the site. */
  readonly path: string
  readonly bytes: Uint8Array
  /** Why it cannot be shown, for the person who builds; then the bytes are of no use. */
  readonly refusal?: string
}

/** @returns those that are there */
export async function* readPublishedFiles(
  { root, tree }: OpenedQms,
  files: readonly PublishedFile[],
): AsyncGenerator<PublishedContent> {
  const approved = await readKept(
    root,
    files.flatMap(({ blob }) => blob ?? []),
  )
  for (const { file, path, blob } of files) {
    const bytes = await fetchedContent(tree, file, approved.get(blob ?? ''))
    if (!bytes) continue
    if (lfsPointerIn(bytes))
      yield {
        path,
        bytes,
        refusal: `${file} is not shown: Git LFS keeps it elsewhere. Run “git lfs pull”, and build again.`,
      }
    else if (path.endsWith('.svg') && !isHarmlessSvg(bytes))
      yield {
        path,
        bytes,
        refusal: `${file} is not shown: a browser could run what is in it. Save it as a plain SVG or as PNG.`,
      }
    else yield { path, bytes }
  }
}
