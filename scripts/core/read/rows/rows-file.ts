import { TABLES_FOLDER } from '../../questions/type-folder.js'
import { baseName } from '../../values/paths.js'

const ROWS_FILE = new RegExp(`^[^/]+/${TABLES_FOLDER}/([^/]+)/[^/]+\\.csv$`, 'i')

/** @returns the name of the type whose records are the rows of a file; undefined for files that are no such table */
export function rowsTypeOf(path: string): string | undefined {
  return ROWS_FILE.exec(path)?.[1]
}

export function isTableIn(folder: string, path: string): boolean {
  return path.startsWith(`${folder}/`) && rowsTypeOf(path) !== undefined
}

/** @returns the name that the ids of a file’s rows begin with */
export function tableName(path: string): string {
  return baseName(path).replace(/\.csv$/i, '')
}
