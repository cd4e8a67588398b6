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
/** Elements as JSON have some three times as many letters as their text. */
const JSON_LETTERS = 3

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
  const ofPages = sum(pages.map(({ content }) => JSON.stringify(content).length / JSON_LETTERS))
  const ofTables = sum(tables.map(({ whole }) => whole.table.rows.length * LETTERS_OF_ROW))
  const all = ofPages + sum(sizes) + ofTables
  const count = Math.min(Math.ceil(all / MOST_LETTERS), entries.length)
  if (count <= 1) return [{ name, ...group }]
  const volumes = Array.from({ length: count }, (): (typeof entries)[number][] => [])
  let before = ofPages
  entries.forEach((entry, index) => {
    const size = sizes[index] ?? 0
    volumes[Math.floor(((before + size / 2) / all) * count)]?.push(entry)
    before += size
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
