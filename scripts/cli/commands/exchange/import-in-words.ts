import { basename } from 'node:path'
import { printable } from '../../../core/format/text/printable.js'
import { counted } from '../../../core/words/counted.js'
import type { ExchangeNote } from '../../../exchange/fault.js'
import type { TableImport } from '../../../exchange/import/plan-table-import.js'
import { noteInWords } from '../../../exchange/import/report.js'

/** More would not be read on a terminal. */
const MOST_SHOWN = 20

/** @returns why nothing was imported, row by row */
export function faultsInWords(faults: readonly ExchangeNote[], file: string, report: string | undefined): string {
  const shown = faults.slice(0, MOST_SHOWN).map((note) => {
    const place = noteInWords(note)
    return `  ${place ? `${place}: ` : ''}${printable(note.message)}`
  })
  const others = faults.length - shown.length
  const rest =
    report !== undefined
      ? [`${report} lists ${others > 0 ? 'all of them' : 'them'}, for a spreadsheet.`]
      : others > 0
        ? [`… and ${counted(others, 'problem')} more. --report problems.csv writes all of them into a table.`]
        : []
  return `${[`${counted(faults.length, 'problem')} in ${basename(file)}, so nothing was imported:`, ...shown, ...rest].join('\n')}\n`
}

/** @returns what was imported, or would be */
export function importInWords(
  { rows, mapping, sentences, changes }: TableImport,
  file: string,
  dryRun = false,
): string {
  const fresh = rows.filter(({ isNew }) => isNew)
  const known = rows.length - fresh.length
  const [first, last] = [fresh[0]?.id, fresh.at(-1)?.id]
  const range = first === undefined ? '' : first === last ? `: ${first}` : `: ${first} to ${last}`
  const verb = dryRun ? 'would be imported' : fresh.length === 1 ? 'was imported' : 'were imported'
  const paths = [...new Set(changes.map(({ path }) => path))].filter((path) => path !== mapping.path)
  const isKept = changes.some(({ path }) => path === mapping.path)
  const lines = [
    ...(dryRun ? ['Dry run: nothing was written.'] : []),
    fresh.length === 0
      ? `${basename(file)} has nothing new.`
      : `${counted(fresh.length, 'record')} of ${basename(file)} ${verb}${range}.`,
    ...(known > 0
      ? [
          `${counted(known, 'row')} ${known === 1 ? 'is' : 'are'} already here and ${known === 1 ? 'is' : 'are'} not changed.`,
        ]
      : []),
    ...(paths.length === 1 && fresh.length > 1 ? [`They ${dryRun ? 'would be' : 'are'} in ${paths[0]}.`] : []),
    ...(isKept ? [`${mapping.path} ${dryRun ? 'would keep' : 'keeps'} what the columns mean, for the next file.`] : []),
    ...sentences,
    ...(dryRun
      ? [
          '',
          mapping.path,
          ...mapping.text
            .trimEnd()
            .split('\n')
            .map((line) => `  ${printable(line)}`),
        ]
      : []),
    ...(fresh.length > 0 && !dryRun ? ['“qms check” says what is still missing.'] : []),
  ]
  return `${lines.join('\n')}\n`
}
