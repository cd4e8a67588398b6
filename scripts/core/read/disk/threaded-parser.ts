import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { DocumentType } from '../../model/document-type.js'
import type { MarkdownParserName } from '../body/markdown.js'
import type { DocumentParser, StartParser } from '../documents/document-parser.js'
import type { Batch, WorkerContext } from './worker.js'

const WORKER = new URL('./worker.js', import.meta.url)

/** Nearly all that parsing makes is dropped with its document: room for many is collected seldom, and quickly. */
const MEGABYTES_FOR_NEW = 64

/** One is parsed while the next one waits beside it: a thread never waits until its answer was read. */
const BATCHES_PER_THREAD = 2

/** Parses on all cores. Undefined where the sources run as they are: then there is no compiled worker beside them. */
export const threadedParser: StartParser = (types, parser) =>
  existsSync(WORKER) ? startThreads(types, parser) : undefined

async function startThreads(
  types: ReadonlyMap<string, DocumentType>,
  parser: MarkdownParserName,
): Promise<DocumentParser> {
  const { Tinypool } = await import('tinypool')
  const workerData: WorkerContext = { types: [...types.values()], parser }
  const threads = Math.max(2, availableParallelism())
  const pool = new Tinypool({
    filename: fileURLToPath(WORKER),
    workerData,
    minThreads: threads,
    maxThreads: threads,
    concurrentTasksPerWorker: BATCHES_PER_THREAD,
    resourceLimits: { maxYoungGenerationSizeMb: MEGABYTES_FOR_NEW },
  })
  return {
    parse: (files) => {
      const batch: Batch = {
        bytes: new Uint8Array(Buffer.concat(files.map(({ bytes }) => bytes))),
        files: files.map(({ path, bytes }) => ({ path, length: bytes.length })),
      }
      return pool.run(batch)
    },
    atOnce: threads * (BATCHES_PER_THREAD + 1),
    close: () => pool.destroy(),
  }
}
