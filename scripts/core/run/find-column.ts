import type { Column, Table } from '../model/table.js'
import { didYouMean } from '../values/nearest-name.js'
import { ArgumentFault } from './read-arguments.js'

/** @throws ArgumentFault for a column that the table does not have */
export function findColumn({ title, columns }: Table, id: string): Column {
  const column = columns.find((one) => one.id === id)
  if (column) return column
  const ids = columns.map((one) => one.id)
  throw new ArgumentFault(`${title} has no column “${id}”. ${didYouMean(id, ids, `It has ${ids.join(', ')}.`)}`)
}
