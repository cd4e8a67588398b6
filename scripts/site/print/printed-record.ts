import type { Root } from 'hast'
import type { RecordPage } from '../pages/record-page.js'
import type { Publication } from '../shown/publication.js'
import { directionOfLanguage } from './direction-of.js'
import { inOrder } from './in-order.js'
import { plainSheet } from './plain-sheet.js'
import { fieldBlocks, printSheet } from './print-sheet.js'
import { type PrintedFile, printText } from './print-text.js'
import type { PrintedDocument } from './printed.js'
import { fact, title } from './printed-text.js'

/** Lays out a record: its fields, its text, and what proves it. */
export function printedRecord(
  publication: Publication,
  page: RecordPage,
  text: Root,
  file: PrintedFile,
): PrintedDocument {
  const { say } = publication
  const { id, type, path, state, clauses, sheet, proof, restricted } = page
  const direction = directionOfLanguage(publication.working.settings.site.language)
  const body = printText(text, { label: id, path, direction }, file)
  return plainSheet(publication, {
    label: id,
    id,
    title: page.title,
    eyebrow: `${type.text} ${id}`,
    about: state,
    restricted,
    facts: [
      ...(state === undefined ? [] : [fact(say`State`, state)]),
      ...(clauses.length > 0 ? [fact(say`Clauses`, clauses.map((clause) => clause.text).join(', '))] : []),
    ],
    blocks: inOrder([
      ...printSheet(say, sheet),
      ...body,
      ...(proof.length > 0 ? [title(say`Proof`), ...fieldBlocks(say, proof)] : []),
    ]),
  })
}
