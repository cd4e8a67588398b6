import type { Table } from '../../core/model/table.js'
import { confidentialityOf } from '../../subjects/documents/confidentiality-of.js'
import type { Publication, PublishedDocument } from '../shown/publication.js'
import { entryOfRow } from './published-table.js'

/** @returns the confidentiality class of a document that fewer may read than most, to be marked on screen and paper */
export function restrictedClass({ working }: Publication, { workingCopy }: PublishedDocument): string | undefined {
  const { classes, default: usual = '' } = working.settings.confidentiality
  const own = confidentialityOf(working, workingCopy)
  return classes.indexOf(own) > classes.indexOf(usual) ? own : undefined
}

/** @returns the class of what the fewest may read in a table; undefined where all of it is of the usual one */
export function mostRestricted(publication: Publication, table: Table): string | undefined {
  const found = table.rows.flatMap((row) => {
    const entry = entryOfRow(publication, table, row)
    return (entry && restrictedClass(publication, entry)) ?? []
  })
  return publication.working.settings.confidentiality.classes.findLast((one) => found.includes(one))
}
