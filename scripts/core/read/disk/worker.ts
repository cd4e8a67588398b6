import { workerData } from 'node:worker_threads'
import type { DocumentType } from '../../model/document-type.js'
import { loadMarkdownParser, type MarkdownParserName } from '../body/markdown.js'
import { parseDocument } from '../documents/parse-document.js'
import { typeValidator } from '../documents/type-validator.js'

/** What a worker needs to know once. */
export interface WorkerContext {
  readonly types: readonly DocumentType[]
  readonly parser: MarkdownParserName
}

/** Several files in one buffer, one after the other: cheaper to hand over than many small ones. */
export interface Batch {
  readonly bytes: Uint8Array
  readonly lengths: readonly number[]
}

// Tinypool hands workerData over as the second entry, after its own.
const { types, parser }: WorkerContext = workerData[1] ?? workerData
const parse = await loadMarkdownParser(parser)
const validator = typeValidator(new Map(types.map((type) => [type.name, type])))

/** @returns each file's parsed document as JSON: the form that the cache keeps */
export default function parseBatch({ bytes, lengths }: Batch): string[] {
  let start = 0
  return lengths.map((length) => {
    const file = bytes.subarray(start, start + length)
    start += length
    return JSON.stringify(parseDocument(file, validator, parse))
  })
}
