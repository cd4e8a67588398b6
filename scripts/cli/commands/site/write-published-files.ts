import { lfsPointerIn } from '../../../core/read/index.js'
import type { PublishedFile, SiteWriter } from '../../../site/index.js'
import type { OpenedQms } from '../repository/open-qms.js'
import { readPublishedFiles } from './read-published-files.js'

interface WrittenFiles {
  readonly paths: readonly string[]
  /** What was left out, for the person who builds. */
  readonly notes: readonly string[]
}

/** Writes pictures and attachments. They are named by their content: what is there already is right. */
export async function writePublishedFiles(
  opened: OpenedQms,
  files: readonly PublishedFile[],
  { write, holds }: SiteWriter,
): Promise<WrittenFiles> {
  const missing = files.filter(({ path }) => !holds(path))
  const notes: string[] = []
  for await (const { path, bytes, refusal } of readPublishedFiles(opened, missing)) {
    if (refusal !== undefined) notes.push(refusal)
    if (!lfsPointerIn(bytes)) write(path, refusal === undefined ? bytes : LEFT_OUT)
  }
  return { paths: files.map(({ path }) => path), notes }
}

/** Stands for a picture that could do more than be looked at. */
const LEFT_OUT = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 96" width="480" height="96"><rect width="480" height="96" rx="8" fill="#fdf1d8"/><text x="240" y="54" text-anchor="middle" font-family="sans-serif" font-size="17" fill="#7d4a00">This picture is not shown: it could run a program.</text></svg>\n',
)
