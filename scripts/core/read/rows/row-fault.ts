import { type Place, shiftPlace } from '../../model/place.js'
import type { Defect } from '../../model/source-file.js'
import { cellPlace } from './cell-place.js'
import type { CsvFault } from './csv-cells.js'
import { type CsvRow, MAX_ROW_LENGTH } from './csv-rows.js'

/** Why a row is not read. */
export interface RowFault {
  readonly defect: Defect
  /** Nothing after it can be told apart. */
  readonly endsTable: boolean
}

/** @returns why a row cannot be read, whatever its cells say */
export function rowFault(row: CsvRow): RowFault | undefined {
  const { source, line, texts, fault } = row
  const here: Place = [line, 1, line, 1]
  if (/^(<{7}|>{7})( |$)/.test(source)) return ending('no-merge-conflicts', here, CONFLICT)
  if (/[\uFFFD\0]/.test(source)) return ending('readable-text', here, NOT_UTF8)
  if (source.length > MAX_ROW_LENGTH && fault?.kind !== 'not closed') return ending('valid-rows', here, TOO_LONG)
  if (fault) {
    const defect: Defect = { rule: 'valid-rows', at: shiftPlace(fault.place, line - 1), message: MESSAGES[fault.kind] }
    return { defect, endsTable: fault.kind === 'not closed' }
  }
  const oldEnd = source.includes('\r') ? texts.findIndex((text) => text.includes('\r')) : -1
  return oldEnd < 0 ? undefined : ending('line-ends', cellPlace(row, oldEnd), LONE_RETURN)
}

function ending(rule: Defect['rule'], at: Place, message: string): RowFault {
  return { defect: { rule, at, message }, endsTable: true }
}

const CONFLICT =
  'Git left both sides of a merge conflict here, so nothing from this line on was read. Keep the rows of both sides, number them on, delete the lines that mark the conflict, then commit.'
const NOT_UTF8 =
  'This row is not in UTF-8, so neither it nor what follows was read. Save the file again as “CSV UTF-8”, or as text with the encoding UTF-8.'
const TOO_LONG = `This row has more than ${MAX_ROW_LENGTH / 1024} KB, so neither it nor what follows was read. Keep long texts in a file of their own, and name that file in the row.`
const LONE_RETURN =
  'This row has a lone carriage return, as very old computers end lines, so neither it nor what follows was read. Save the file with LF or CRLF line ends.'

const MESSAGES: Readonly<Record<CsvFault['kind'], string>> = {
  'not closed':
    'The quotation mark at the beginning of this cell is never closed, so neither this row nor what follows was read. Close it at the end of the cell; a quotation mark inside is written twice.',
  'text after quotes':
    'A cell in quotation marks ends with the second one, but here it goes on, so this row was not read. Put the whole cell in quotation marks, and write those inside it twice.',
  'quotes inside':
    'This cell has a quotation mark inside, so this row was not read. Put the whole cell in quotation marks, and write those inside it twice.',
}
