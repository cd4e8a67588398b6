import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { DocumentType } from '../../model/document-type.js'
import type { MarkdownParserName } from '../body/markdown.js'
import type { DocumentParser, StartParser } from '../documents/document-parser.js'
import type { WorkerContext } from './worker.js'

const WORKER = new URL('./worker.js', import.meta.url)

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
  const pool = new Tinypool({ filename: fileURLToPath(WORKER), workerData, minThreads: threads, maxThreads: threads })
  return {
    parse: (files) =>
      pool.run({ bytes: new Uint8Array(Buffer.concat(files)), lengths: files.map(({ length }) => length) }),
    atOnce: threads * 3,
    close: () => pool.destroy(),
  }
}
