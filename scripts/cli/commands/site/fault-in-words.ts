import type { Defect, SourceFile } from '../../../core/model/source-file.js'
import { locate } from '../../../core/read/index.js'

/** @returns file, line, column and what is wrong there, in one line */
export function faultInWords(file: SourceFile, { at, message }: Defect): string {
  const [line, column] = locate(file, at)
  return `${file.path}:${line}:${column} ${message}`
}
