import type { DocumentTypes } from '../../core/model/generated-types.js'
import type { RowSelection } from '../../core/model/row-selection.js'

/** @returns the rows of the register of a type that say something, by the ids of its columns. That report is below: it shows what later subjects work out. */
export function registerRows(type: keyof DocumentTypes, where: RowSelection['where']): RowSelection {
  return { report: 'register', given: { type }, where }
}
