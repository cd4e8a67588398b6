import { blobId } from '../../bytes/digest.js'
import { defined } from '../../values/defined.js'
import { isObjectId } from './object-id.js'
import { GitFailure, GitRefusal, streamGit } from './stream-git.js'

export interface BlobContent {
  /** Git's id, as asked for. */
  readonly blob: string
  /** Missing when git has no such content. */
  readonly size?: number
  /** Missing, too, when it is larger than was asked for. */
  readonly bytes?: Buffer
}

/** Hands out contents by git's ids; of what is larger than was asked for, only the size. */
export type ReadBlobs = (blobs: readonly string[], maxBytes?: number) => AsyncIterable<BlobContent>

/**
 * Reads contents by git's ids, all with one git process, in the order asked for.
 *
 * @param blobs full ids; anything else is answered as missing, because to git other words have a meaning
 * @param maxBytes of what is larger, only the size is told
 * @throws GitFailure when git stops half-way, or a content is not the one that its id stands for
 */
export async function* readBlobs(
  root: string,
  blobs: readonly string[],
  maxBytes: number = Number.POSITIVE_INFINITY,
): AsyncGenerator<BlobContent, void> {
  const questions = blobs.filter(isObjectId).map((blob) => `${blob}\n`)
  const chunks = streamGit(root, ['cat-file', '--batch'], questions.join(''))
  const answers = byteReader(chunks)
  try {
    for (const blob of blobs) {
      const answer = isObjectId(blob) ? await nextAnswer(answers, maxBytes) : {}
      if (answer.bytes && !isContentOf(blob, answer.bytes)) throw new GitFailure(damaged(blob))
      yield { blob, ...answer }
    }
  } finally {
    await chunks.return()
  }
}

/** git itself looks at that only in `git fsck`. */
function isContentOf(blob: string, bytes: Buffer): boolean {
  return blobId(bytes, blob.length === SHA1_LENGTH ? 'sha1' : 'sha256') === blob
}

const SHA1_LENGTH = 40

function damaged(blob: string): string {
  return `What git keeps as ${blob} is not the content that has this id: the repository is damaged, or it was changed on purpose. Run “git fsck”, and get the repository again from a copy that you trust.`
}

/** git answers each id with a line `id type size`, the content and a line feed; or with a line `id missing`. */
async function nextAnswer(answers: ByteReader, maxBytes: number): Promise<Omit<BlobContent, 'blob'>> {
  const [, type, length] = (await answers.line()).split(' ')
  if (length === undefined) return {}
  const size = Number(length)
  const bytes = size <= maxBytes ? await answers.take(size) : undefined
  await answers.skip(size - (bytes?.length ?? 0) + 1)
  return type === 'blob' ? { size, ...defined({ bytes }) } : {}
}

interface ByteReader {
  line(): Promise<string>
  take(size: number): Promise<Buffer>
  /** Passes over bytes without keeping them. */
  skip(size: number): Promise<void>
}

/** Hands out bytes in the portions asked for, however they arrive. */
function byteReader(chunks: AsyncIterator<Buffer, void>): ByteReader {
  let held: Buffer[] = []
  let length = 0
  const more = async () => {
    const { value } = await chunks.next().catch((cause: unknown) => stopped(cause))
    if (!value) stopped()
    held.push(value)
    length += value.length
  }
  const joined = () => {
    if (held.length !== 1) held = [Buffer.concat(held)]
    return held[0] as Buffer
  }
  const take = async (size: number) => {
    while (length < size) await more()
    const all = joined()
    held = [all.subarray(size)]
    length -= size
    // A copy, so that a short text does not keep the whole chunk in memory.
    return Buffer.from(all.subarray(0, size))
  }
  const skip = async (size: number) => {
    let left = size
    while (length < left) {
      left -= length
      held = []
      length = 0
      await more()
    }
    await take(left)
  }
  const line = async () => {
    while (!joined().includes(10)) await more()
    return (await take(joined().indexOf(10) + 1)).toString('latin1').trimEnd()
  }
  return { line, take, skip }
}

function stopped(cause?: unknown): never {
  if (cause instanceof GitRefusal) throw cause
  throw new GitFailure('git stopped before it had sent every file. Is the repository complete? Run “git fsck”.', {
    cause,
  })
}
