import type { Table } from '../core/model/table.js'
import { type Cell, NO_CELL } from '../core/model/table.js'
import { sayIn } from '../core/words/say.js'
import { sentenceIn } from '../core/words/sentence-in.js'
import { readLanguage } from '../site/output/read-language.js'

const german = readLanguage('de')
const sentence = sentenceIn(sayIn(german))

/** @returns what the cells of a table would still say in English in a German manual; what the files say stays as it is */
export function englishLeft({ columns, rows }: Table, files: Readonly<Record<string, string>>): readonly string[] {
  const written = Object.values(files).join('\n')
  const isFromFiles = (text: string) =>
    written.includes(text) || text.split(/[ ,]+/).every((word) => written.includes(word))
  return rows
    .flatMap((row) => columns.flatMap(({ id }) => textsOf(row[id] ?? NO_CELL)))
    .filter(
      (text) => /\p{L}{3}/u.test(text) && sentence(text) === text && !(text in german.terms) && !isFromFiles(text),
    )
}

function textsOf(cell: Cell): readonly string[] {
  if (cell.kind === 'list') return cell.items.flatMap(textsOf)
  if (cell.kind === 'choice') return [cell.label]
  if (cell.kind === 'number') return cell.unit === undefined ? [] : [cell.unit]
  return cell.kind === 'text' ? [cell.text] : []
}
