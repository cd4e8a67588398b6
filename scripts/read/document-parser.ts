import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { Tinypool } from 'tinypool'
import type { DocumentType } from '../model/document-type.js'
import type { MarkdownParser } from './markdown.js'
import { parseDocument } from './parse-document.js'
import { typeValidator } from './type-validator.js'
import type { WorkerContext } from './worker.js'

/** Parses files, each into its JSON. */
export interface DocumentParser {
  parse(files: readonly Buffer[]): Promise<readonly string[]>
  close(): Promise<void>
}

const WORKER = new URL('./worker.js', import.meta.url)

/** Starting threads takes longer than parsing this many files. */
const FILES_WORTH_THREADS = 500

/** @param expected how many files are likely to be parsed: decides whether threads are worth starting */
export function documentParser(
  types: ReadonlyMap<string, DocumentType>,
  parser: MarkdownParser,
  expected: number,
): DocumentParser {
  return expected >= FILES_WORTH_THREADS && existsSync(WORKER)
    ? threadedParser(types, parser)
    : inlineParser(types, parser)
}

function inlineParser(types: ReadonlyMap<string, DocumentType>, parser: MarkdownParser): DocumentParser {
  const validator = typeValidator(types)
  return {
    parse: async (files) => files.map((bytes) => JSON.stringify(parseDocument(bytes, validator, parser))),
    close: async () => {},
  }
}

function threadedParser(types: ReadonlyMap<string, DocumentType>, parser: MarkdownParser): DocumentParser {
  const context: WorkerContext = { types: [...types.values()], parser }
  const threads = Math.max(2, availableParallelism())
  const pool = new Tinypool({
    filename: fileURLToPath(WORKER),
    workerData: context,
    minThreads: threads,
    maxThreads: threads,
  })
  return {
    parse: (files) =>
      pool.run({ bytes: new Uint8Array(Buffer.concat(files)), lengths: files.map(({ length }) => length) }),
    close: () => pool.destroy(),
  }
}
