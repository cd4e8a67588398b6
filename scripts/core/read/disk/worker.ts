import { workerData } from 'node:worker_threads'
import type { DocumentType } from '../../model/document-type.js'
import { freeParsed } from '../body/free-parsed.js'
import type { MarkdownParserName } from '../body/markdown.js'
import { loadFileParser } from '../documents/parse-file.js'

/** What a worker needs to know once. */
export interface WorkerContext {
  readonly types: readonly DocumentType[]
  readonly parser: MarkdownParserName
}

/** Several files in one buffer, one after the other: cheaper to hand over than many small ones. */
export interface Batch {
  readonly bytes: Uint8Array
  readonly files: readonly { readonly path: string; readonly length: number }[]
}

// Tinypool hands workerData over as the second entry, after its own.
const { types, parser }: WorkerContext = workerData[1] ?? workerData
const parseFile = await loadFileParser(new Map(types.map((type) => [type.name, type])), parser)

/** @returns what each file says as JSON: the form that the cache keeps */
export default async function parseBatch({ bytes, files }: Batch): Promise<string[]> {
  let start = 0
  const parsed = files.map(({ path, length }) => {
    const ofFile = bytes.subarray(start, start + length)
    start += length
    return JSON.stringify(parseFile({ path, bytes: ofFile }))
  })
  await freeParsed()
  return parsed
}
