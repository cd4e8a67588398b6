import type { DocumentType } from '../../core/model/document-type.js'
import { plainName } from '../../core/values/plain-name.js'
import { type ExchangeColumn, sectionOf } from '../columns.js'

/** @returns finds the field, or the section, that a column of a file is called like: by its name, or by another name that people give it */
export function columnNames(
  { fields }: DocumentType,
  columns: readonly ExchangeColumn[],
): (header: string) => { readonly column: ExchangeColumn; readonly isExact: boolean } | undefined {
  // A field comes before a section of the same name.
  const exact = new Map(columns.flatMap((column) => namesOf(column).map((name) => [name, column] as const)).reverse())
  const others = new Map<string, ExchangeColumn>()
  for (const { path, schema } of fields) {
    const column = columns.find(({ name }) => name === path.join('.'))
    for (const name of column ? (schema.otherNames ?? []) : [])
      if (column && !others.has(name)) others.set(name, column)
  }
  return (header) => {
    const name = plainName(header)
    const found = exact.get(header) ?? exact.get(name)
    if (found) return { column: found, isExact: true }
    const other = others.get(name)
    return other && { column: other, isExact: false }
  }
}

function namesOf(column: ExchangeColumn): readonly string[] {
  const { name, kind, field } = column
  const section = kind === 'section' ? [plainName(sectionOf(column))] : []
  const title = field?.schema.title
  return [name, plainName(name), ...section, ...(title ? [plainName(title)] : [])]
}
