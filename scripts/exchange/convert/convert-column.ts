import type { Qms } from '../../core/model/qms.js'
import type { TextTree } from '../../core/read/yaml/text-tree.js'
import type { ExchangeColumn } from '../columns.js'
import type { ExchangeNote } from '../fault.js'
import { readJsonCell } from '../source/read-json.js'
import { readBooleans, readChoices } from './choices.js'
import type { HowWritten, Meanings } from './column-values.js'
import { readDates } from './dates.js'
import { readLinks } from './links.js'
import { readNumbers } from './numbers.js'

export interface ColumnToConvert {
  /** As the file names it. */
  readonly header: string
  readonly column: ExchangeColumn
  readonly cells: readonly TextTree[]
  /** The number of the row of each cell. */
  readonly rows: readonly number[]
  /** What words of the other system mean. */
  readonly words: ReadonlyMap<string, string>
}

export interface ConvertedColumn {
  /** One for each cell; undefined where nothing is said. */
  readonly values: readonly (TextTree | undefined)[]
  readonly faults: readonly ExchangeNote[]
  readonly learnt?: Meanings['learnt']
}

/** @param coming the ids that the same import brings */
export function convertColumn(
  qms: Qms,
  { header, column, cells, rows, words }: ColumnToConvert,
  how: HowWritten,
  coming: ReadonlySet<string>,
): ConvertedColumn {
  const faults: ExchangeNote[] = []
  const fault = (index: number, cell: string, message: string): undefined => {
    faults.push({ row: rows[index] ?? 0, column: header, cell, message })
  }
  if (column.kind === 'tree') {
    const values = cells.map((cell, index) => {
      if (typeof cell !== 'string') return cell
      if (cell === '') return undefined
      return readJsonCell(cell) ?? fault(index, cell, `“${header}” holds a list or a group, which a cell says as JSON.`)
    })
    return { values, faults }
  }
  if (column.kind === 'body' || column.kind === 'section')
    return { values: cells.map((cell) => (typeof cell === 'string' && cell !== '' ? cell : undefined)), faults }

  const isTyped = column.field !== undefined && meaning(qms, column, new Set(), how, coming) !== undefined
  const items = cells.map((cell, index) => itemsOf(cell, column, (message) => fault(index, '', message), isTyped))
  const said = (text: string) => words.get(text.toLowerCase()) ?? text
  const texts = new Set(items.flatMap((item) => item?.map(said) ?? []))
  const meanings = meaning(qms, column, texts, how, coming)
  const { question } = meanings ?? {}
  if (question) {
    fault(
      items.findIndex((item) => item?.map(said).includes(question.text)),
      question.text,
      question.message,
    )
    return { values: [], faults }
  }
  const values = items.map((item, index) => {
    if (!item) return undefined
    const converted = item.map((text) => {
      const message = meanings?.faults.get(said(text))
      if (message) return fault(index, text, message)
      return meanings ? meanings.values.get(said(text)) : said(text)
    })
    if (column.kind === 'text') return converted[0]
    return converted.flatMap((one) => one ?? [])
  })
  return { values, faults, ...(meanings?.learnt && { learnt: meanings.learnt }) }
}

/** @returns undefined for texts, which mean what they say */
function meaning(
  qms: Qms,
  { name, field }: ExchangeColumn,
  texts: ReadonlySet<string>,
  how: HowWritten,
  coming: ReadonlySet<string>,
): Meanings | undefined {
  const { schema } = field ?? {}
  if (field?.linksTo) return readLinks(qms, texts, field, coming)
  if (schema?.enum) return readChoices(texts, schema.enum.map(String), name)
  if (schema?.format === 'date') return readDates(texts, how)
  if (schema?.type === 'number' || schema?.type === 'integer') return readNumbers(texts, how)
  if (schema?.type === 'boolean') return readBooleans(texts)
  return undefined
}

/** Where a date, a number or a name belongs, a dash says that there is none. */
const DASH = /^[-–—]+$/

function itemsOf(
  cell: TextTree,
  { kind }: ExchangeColumn,
  fault: (message: string) => void,
  isTyped: boolean,
): readonly string[] | undefined {
  const tree = kind === 'list' && typeof cell === 'string' && cell.startsWith('[') ? (readJsonCell(cell) ?? cell) : cell
  if (typeof tree === 'string') {
    const text = tree.replaceAll(/\r\n?/g, '\n')
    const parts = kind === 'list' ? text.split(';') : [isTyped ? text.trim() : text]
    const items = parts.map((part) => (kind === 'list' ? part.trim() : part))
    const filled = items.filter((item) => item !== '' && !(isTyped && DASH.test(item)))
    return filled.length > 0 ? filled : undefined
  }
  if (kind === 'list' && Array.isArray(tree) && tree.every((item) => typeof item === 'string')) return tree
  fault('This holds several values, but the field takes one.')
  return undefined
}
