import type { Approval } from '../../../core/model/generated-types.js'
import type { Qms } from '../../../core/model/qms.js'
import { describeText, findBlob, findCommit, readBlobs } from '../../../core/read/index.js'
import type { GitHub } from '../../../github/index.js'
import type { TextAtCommit } from '../../../subjects/approval/from-pull-requests/reviewed-text.js'

/** A commit that may hold an approved text. */
export interface TextQuestion {
  readonly record: Approval
  readonly head: string
  /** Under which paths the document may lie there. */
  readonly paths: readonly string[]
}

/**
 * Says whether a commit holds exactly the text, and its files, of an approval record. The commits of a squashed pull request
 * are not in the clone: GitHub still has them.
 */
export async function textAtCommit(
  root: string,
  qms: Qms,
  github: GitHub,
  question: TextQuestion,
): Promise<TextAtCommit> {
  const { record, head, paths } = question
  const isHere = (await findCommit(root, head)) !== undefined
  const fileAt = async (path: string) => {
    const blob = isHere ? await findBlob(root, head, path) : undefined
    return blob ? { blob, bytes: await readOne(root, blob) } : isHere ? undefined : github.fileAt(path, head)
  }
  const text = await firstOf(paths, fileAt)
  if (!text) return isHere ? 'other' : 'unknown'
  const isSame = text.blob === record.blob || describeText(text.bytes, qms.types).digest === record.digest
  if (!isSame) return 'other'
  for (const { path = '', blob } of record.files ?? []) if ((await fileAt(path))?.blob !== blob) return 'other'
  return 'same'
}

async function firstOf<Found>(paths: readonly string[], find: (path: string) => Promise<Found | undefined>) {
  for (const path of paths) {
    const found = await find(path)
    if (found) return found
  }
  return undefined
}

async function readOne(root: string, blob: string): Promise<Buffer> {
  for await (const { bytes } of readBlobs(root, [blob])) if (bytes) return bytes
  return Buffer.alloc(0)
}
