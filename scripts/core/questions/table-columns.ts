import type { DocumentType } from '../model/document-type.js'

/** What a table itself says of each row. */
export const SAID_BY_FILE: ReadonlySet<string> = new Set(['id', 'type'])

/** @returns the columns that a table of these records may have: a cell holds a value or a list of values, and groups have a column for each of their fields */
export function tableColumns({
  fields,
}: Pick<DocumentType, 'fields'>): ReadonlyMap<string, { readonly isList: boolean }> {
  const found = new Map<string, { isList: boolean }>()
  for (const { path, schema } of fields) {
    const star = path.indexOf('*')
    const [around, isItem] = [path.slice(0, star).join('.'), star === path.length - 1]
    const list = found.get(around)
    if (star < 0) {
      if (schema.type !== 'object' && !SAID_BY_FILE.has(path.join('.'))) found.set(path.join('.'), { isList: false })
    } else if (!isItem) found.delete(around)
    else if (list) list.isList = true
  }
  return found
}
