import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { DocumentType } from '../../model/document-type.js'
import { loadMarkdownParser, type MarkdownParserName } from '../body/markdown.js'
import { parseDocument } from './parse-document.js'
import { typeValidator } from './type-validator.js'
import type { WorkerContext } from './worker.js'

/** Parses files, each into its JSON. */
export interface DocumentParser {
  parse(files: readonly Buffer[]): Promise<readonly string[]>
  /** How many calls at a time keep it busy. */
  readonly atOnce: number
  close(): Promise<void>
}

const WORKER = new URL('./worker.js', import.meta.url)

/** Starting threads takes longer than parsing this many files. */
const FILES_WORTH_THREADS = 2000

/** @param expected how many files are likely to be parsed: decides whether threads are worth starting */
export async function documentParser(
  types: ReadonlyMap<string, DocumentType>,
  parser: MarkdownParserName,
  expected: number,
): Promise<DocumentParser> {
  const isLarge = expected >= FILES_WORTH_THREADS && existsSync(WORKER)
  return isLarge ? threadedParser(types, parser) : inlineParser(types, parser)
}

async function inlineParser(
  types: ReadonlyMap<string, DocumentType>,
  parser: MarkdownParserName,
): Promise<DocumentParser> {
  const parse = await loadMarkdownParser(parser)
  const validator = typeValidator(types)
  return {
    parse: async (files) => files.map((bytes) => JSON.stringify(parseDocument(bytes, validator, parse))),
    atOnce: 1,
    close: async () => {},
  }
}

async function threadedParser(
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
