import type { Say } from '../../core/words/say.js'
import type { ManualToPrint } from './printed-manual.js'

/** What is in one file. */
export type PrintedGroup = Pick<ManualToPrint, 'title' | 'pages' | 'entries' | 'tables'>

export interface PrintedVolume extends PrintedGroup {
  /** Of its file, without the ending. */
  readonly name: string
}

/** Some 500 sheets, for which the typesetter takes 0.6 GB: it holds a whole file in memory. */
const MOST_LETTERS = 900_000
/** What is around the text of a document: control block, history and signatures. */
const LETTERS_AROUND = 2_500
const LETTERS_OF_ROW = 200

/**
 * @param name of the file, without the ending
 * @returns one volume if a file can hold all, else several of nearly the same size, with the documents in their order
 */
export function volumesOf(
  name: string,
  group: PrintedGroup,
  say: Say,
  bodyOf: ManualToPrint['bodyOf'],
): readonly PrintedVolume[] {
  const { title, pages = [], entries, tables = [] } = group
  const sizes = entries.map(
    (entry) => bodyOf(entry).source.length + JSON.stringify(entry.document.fields).length + LETTERS_AROUND,
  )
  const others =
    pages.length * LETTERS_AROUND + sum(tables.map(({ whole }) => whole.table.rows.length * LETTERS_OF_ROW))
  const all = sum(sizes) + others
  const count = Math.min(Math.ceil(all / MOST_LETTERS), entries.length)
  if (count <= 1) return [{ name, ...group }]
  const volumes = Array.from({ length: count }, (): (typeof entries)[number][] => [])
  let before = 0
  entries.forEach((entry, index) => {
    volumes[Math.floor(((before + (sizes[index] ?? 0) / 2) / sum(sizes)) * count)]?.push(entry)
    before += sizes[index] ?? 0
  })
  return volumes.map((some, index) => ({
    name: `${name}-${index + 1}`,
    title: say`${title}, volume ${index + 1} of ${count}`,
    entries: some,
    ...(index === 0 && { pages }),
    ...(index === count - 1 && { tables }),
  }))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
