import type { DocumentParser } from './document-parser.js'
import type { UnparsedFile } from './parse-file.js'

interface FileToParse extends UnparsedFile {
  readonly blob: string
}

/** Gathers files into batches and has them parsed, several batches at a time. */
export interface ParseBatches {
  /** Waits while enough is under way: otherwise all files would be in memory before the first is parsed. */
  add(file: FileToParse): Promise<void>
  /** Waits until all are parsed. */
  finish(): Promise<void>
  /** Must be called, whatever happened. */
  close(): Promise<void>
}

const BATCH_BYTES = 512 * 1024
const BATCH_FILES = 200

/**
 * @param load starts the parser; called when the first batch needs it, which with a warm cache none does
 * @param receive gets each file with its parsed document as JSON
 */
export function parseBatches(
  load: () => Promise<DocumentParser>,
  receive: (file: FileToParse, json: string) => void,
): ParseBatches {
  let loading: Promise<DocumentParser> | undefined
  let batch: FileToParse[] = []
  let bytes = 0
  const running = new Set<Promise<void>>()

  const parse = async ({ parse }: DocumentParser, files: readonly FileToParse[]) => {
    const parsed = await parse(files)
    for (const [index, file] of files.entries()) receive(file, parsed[index] ?? '')
  }
  const flush = async () => {
    const files = batch
    batch = []
    bytes = 0
    loading ??= load()
    const parser = await loading
    // One that failed stays, so that the next caller is told.
    const parsing: Promise<void> = parse(parser, files).then(() => void running.delete(parsing))
    parsing.catch(() => {})
    running.add(parsing)
    if (running.size >= parser.atOnce) await Promise.race(running)
  }
  return {
    async add(file) {
      batch.push(file)
      bytes += file.bytes.length
      if (batch.length >= BATCH_FILES || bytes >= BATCH_BYTES) await flush()
    },
    async finish() {
      if (batch.length > 0) await flush()
      await Promise.all(running)
    },
    async close() {
      await (await loading)?.close()
    },
  }
}
