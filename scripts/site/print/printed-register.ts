import type { DocumentType } from '../../core/model/document-type.js'
import { documentRegister, typeRegister } from '../pages/register-page.js'
import type { Publication } from '../shown/publication.js'
import type { PrintedData } from './printed.js'
import { printedData } from './printed-data.js'
import { printedTablePage } from './printed-table-page.js'

/**
 * Lays out a register: the table of its page, whatever is in it on that day.
 *
 * @param type its name; undefined for the register of all maintained documents
 */
export function printedRegister(publication: Publication, type: DocumentType | undefined): PrintedData {
  const register = type ? typeRegister(publication, type) : documentRegister(publication)
  const document = printedTablePage(publication, register)
  return printedData(publication, {
    title: register.title,
    documents: [document],
    labels: new Set([document.label]),
  })
}
