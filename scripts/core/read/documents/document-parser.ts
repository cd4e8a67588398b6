import type { DocumentType } from '../../model/document-type.js'
import { loadMarkdownParser, type MarkdownParserName } from '../body/markdown.js'
import { parseDocument } from './parse-document.js'
import { typeValidator } from './type-validator.js'

/** Parses files, each into its JSON. */
export interface DocumentParser {
  parse(files: readonly Uint8Array[]): Promise<readonly string[]>
  /** How many calls at a time keep it busy. */
  readonly atOnce: number
  close(): Promise<void>
}

/** Starts a parser; undefined where it cannot run. */
export type StartParser = (
  types: ReadonlyMap<string, DocumentType>,
  parser: MarkdownParserName,
) => Promise<DocumentParser> | undefined

/** Parses on the thread that asks. */
export async function inlineParser(
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
