import { ROW_NUMBER } from '../../model/table-row.js'
import { isTree, type TextTree } from '../yaml/text-tree.js'

interface Columns {
  readonly columns: readonly string[]
  /** Those whose cells hold lists, divided by semicolons. */
  readonly lists: ReadonlySet<string>
}

/** @returns the fields of a row as text, those of groups in their group; an empty cell is a field that is not there
 */
export function rowFields(texts: readonly string[], { columns, lists }: Columns): Record<string, TextTree> {
  const fields: Record<string, TextTree> = {}
  for (const [index, column] of columns.entries()) {
    const text = texts[index] ?? ''
    if (column === '' || column === ROW_NUMBER || text === '') continue
    const value = lists.has(column) ? itemsOf(text) : text
    if (!column.includes('.')) {
      fields[column] = value
      continue
    }
    const steps = column.split('.')
    const name = steps.pop() ?? ''
    let group = fields
    for (const step of steps) {
      const inner = group[step]
      group = group[step] = isTree(inner) ? inner : {}
    }
    group[name] = value
  }
  return fields
}

function itemsOf(text: string): string[] {
  return text
    .split(';')
    .map((item) => item.trim())
    .filter((item) => item !== '')
}
