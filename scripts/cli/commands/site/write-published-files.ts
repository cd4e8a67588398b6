import { lfsPointerIn } from '../../../core/read/index.js'
import { isHarmlessSvg, type PublishedFile, type SiteWriter } from '../../../site/index.js'
import { fetchedContent } from '../repository/fetched-content.js'
import type { OpenedQms } from '../repository/open-qms.js'
import { readKept } from './read-kept.js'

interface WrittenFiles {
  readonly paths: readonly string[]
  /** What was left out, for the person who builds. */
  readonly notes: readonly string[]
}

/** Writes pictures and attachments. They are named by their content: what is there already is right. */
export async function writePublishedFiles(
  { root, tree }: OpenedQms,
  files: readonly PublishedFile[],
  { write, holds }: SiteWriter,
): Promise<WrittenFiles> {
  const missing = files.filter(({ path }) => !holds(path))
  const approved = await readKept(
    root,
    missing.flatMap(({ blob }) => blob ?? []),
  )
  const notes: string[] = []
  for (const { file, path, blob } of missing) {
    const bytes = await fetchedContent(tree, file, approved.get(blob ?? ''))
    if (!bytes) continue
    if (lfsPointerIn(bytes)) {
      notes.push(`${file} is not shown: Git LFS keeps it elsewhere. Run “git lfs pull”, and build again.`)
      continue
    }
    const isSafe = !path.endsWith('.svg') || isHarmlessSvg(bytes)
    if (!isSafe)
      notes.push(`${file} is not shown: a browser could run what is in it. Save it as a plain SVG or as PNG.`)
    write(path, isSafe ? bytes : LEFT_OUT)
  }
  return { paths: files.map(({ path }) => path), notes }
}

/** Stands for a picture that could do more than be looked at. */
const LEFT_OUT = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 96" width="480" height="96"><rect width="480" height="96" rx="8" fill="#fdf1d8"/><text x="240" y="54" text-anchor="middle" font-family="sans-serif" font-size="17" fill="#7d4a00">This picture is not shown: it could run a program.</text></svg>\n',
)
