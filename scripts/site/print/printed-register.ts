import type { DocumentType } from '../../core/model/document-type.js'
import { counted } from '../../core/words/counted.js'
import { dateInWords } from '../../core/words/date-in-words.js'
import { documentRegister, typeRegister } from '../pages/register-page.js'
import type { Publication } from '../shown/publication.js'
import { mostRestricted } from '../views/restricted-class.js'
import { directionOfLanguage } from './direction-of.js'
import { valueBlocks } from './print-sheet.js'
import type { PrintedBlock, PrintedData } from './printed.js'
import { organizationOf, printedData } from './printed-data.js'
import { UNCONTROLLED } from './printed-document.js'
import { fact, sentence } from './printed-text.js'
import { labelledTable } from './table-parts.js'

type Register = ReturnType<typeof typeRegister>

/**
 * Lays out a register: the table of its page, whatever is in it on that day.
 *
 * @param type its name; undefined for the register of all maintained documents
 */
export function printedRegister(publication: Publication, type: DocumentType | undefined): PrintedData {
  const { today, settings } = publication.working
  const register = type ? typeRegister(publication, type) : documentRegister(publication)
  const { title, lead, path, kind, whole } = register
  const { language } = settings.site
  const day = dateInWords(today)
  const count = counted(whole.table.rows.length, kind === 'records' ? 'record' : 'document')
  const organization = organizationOf(publication)
  const restricted = mostRestricted(publication, whole.table)
  const document = {
    label: path,
    id: title,
    title,
    eyebrow: 'Register',
    status: '',
    language,
    direction: directionOfLanguage(language),
    head: [organization, restricted?.toUpperCase() ?? '', title],
    foot: [`${title} · ${count}`, `${UNCONTROLLED} · as of ${day}`],
    mark: UNCONTROLLED,
    facts: [fact('As of', day), fact('Entries', count)],
    notices: [],
    blocks: [sentence(lead), ...tableOf(register)],
    evidence: [],
  } as const
  return printedData(publication, { title, documents: [document], labels: new Set([path]) })
}

/** Columns that a page only offers to choose rows by are left out. */
function tableOf({ whole }: Register): readonly PrintedBlock[] {
  const { columns, rows } = whole
  const shown = columns.flatMap(({ isHidden }, index) => (isHidden ? [] : index))
  const cells = rows.map((row) =>
    shown.map((index) => {
      const cell = row.cells[index]
      return cell ? valueBlocks(cell.view, 4) : []
    }),
  )
  if (cells.length === 0) return [sentence('There are no entries.')]
  return labelledTable(
    shown.map((index) => columns[index]?.label ?? ''),
    cells,
    true,
  )
}
