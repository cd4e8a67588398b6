import type { DocumentType } from '../../model/document-type.js'
import { freeParsed } from '../body/free-parsed.js'
import type { MarkdownParserName } from '../body/markdown.js'
import { loadFileParser, type UnparsedFile } from './parse-file.js'

/** Parses files, each into its JSON. */
export interface DocumentParser {
  parse(files: readonly UnparsedFile[]): Promise<readonly string[]>
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
  const parseFile = await loadFileParser(types, parser)
  return {
    async parse(files) {
      const parsed = files.map((file) => JSON.stringify(parseFile(file)))
      await freeParsed()
      return parsed
    },
    atOnce: 1,
    close: async () => {},
  }
}
