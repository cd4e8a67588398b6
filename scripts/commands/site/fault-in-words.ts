import type { Defect, SourceFile } from '../../model/source-file.js'
import { locate } from '../../read/index.js'

/** @returns file, line, column and what is wrong there, in one line */
export function faultInWords(file: SourceFile, { at, message }: Defect): string {
  const [line, column] = locate(file, at)
  return `${file.path}:${line}:${column} ${message}`
}
