import type { DocumentType } from '../../model/document-type.js'
import { loadMarkdownParser, type MarkdownParserName } from '../body/markdown.js'
import type { ParsedFile } from '../parsed/parsed-file.js'
import { typeValidator } from '../parsed/type-validator.js'
import { parseRows } from '../rows/parse-rows.js'
import { rowsTypeOf } from '../rows/rows-file.js'
import { parsePage } from './parse-page.js'

export interface UnparsedFile {
  readonly path: string
  readonly bytes: Uint8Array
}

/** Reads the documents of a file, whatever kind of file it is. */
export type ParseFile = (file: UnparsedFile) => ParsedFile

export async function loadFileParser(
  types: ReadonlyMap<string, DocumentType>,
  parser: MarkdownParserName,
): Promise<ParseFile> {
  const parseMarkdown = await loadMarkdownParser(parser)
  const validator = typeValidator(types)
  return ({ path, bytes }) =>
    rowsTypeOf(path) === undefined ? parsePage(bytes, validator, parseMarkdown) : parseRows(path, bytes, validator)
}
