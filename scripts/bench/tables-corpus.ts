import { appendFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { MOST_ROWS } from '../core/model/table-row.js'

const FOLDER = 'qms-docs/data/monitoring-result'
const COLUMNS = 'no,on,time,indicator,value,n,station,lot,by,note'
const INDICATORS = ['Charging current in mA', 'Weight of the clip in g', 'Time to full charge in min']

const PEOPLE = `${Array.from({ length: 20 }, (_none, index) => `  - { id: p${index}, name: Person ${index}, from: 2020-01-01 }\n`).join('')}`

/**
 * Writes measured values into tables that are as long as tables may be: numbers, dates, people, and some notes in quotation
 * marks. The same count always gives the same bytes.
 *
 * @param count how many rows
 */
export function writeTables(root: string, count: number): readonly string[] {
  mkdirSync(join(root, FOLDER), { recursive: true })
  const [settings, people] = ['qms.yml', 'people.yml'].map((name) => join(root, 'qms-docs', name)) as [string, string]
  if (!existsSync(settings)) writeFileSync(settings, 'organization:\n  name: Bench\n  time_zone: Europe/Zurich\n')
  if (!existsSync(people)) writeFileSync(people, 'people:\n')
  appendFileSync(people, PEOPLE)
  return Array.from({ length: Math.ceil(count / MOST_ROWS) }, (_none, index) => {
    const path = join(root, FOLDER, `station${index + 1}.csv`)
    writeFileSync(path, tableText(Math.min(MOST_ROWS, count - index * MOST_ROWS), index + 1))
    return path
  })
}

/** Writes entries of obligations into registers that are as long as their fields may be. @param count how many entries */
export function writeRegisters(root: string, count: number): void {
  mkdirSync(join(root, 'qms-docs/obligations'), { recursive: true })
  for (let from = 0; from < count; from += ENTRIES_OF_A_REGISTER) {
    const id = `OBL-${String(1 + from / ENTRIES_OF_A_REGISTER).padStart(3, '0')}`
    const entries = Array.from({ length: Math.min(ENTRIES_OF_A_REGISTER, count - from) }, (_none, index) =>
      entryText(index + 1),
    )
    const head = `id: ${id}\ntype: obligations\ntitle: Obligations\nrevision: 1\nowner: p1\nnext_review: 2027-01-01`
    writeFileSync(
      join(root, `qms-docs/obligations/${id}.md`),
      `---\n${head}\nentries:\n${entries.join('')}---\n\n## How we keep it\n\nEach quarter.\n`,
    )
  }
}

/** Some 58 KB of the 64 that are read. */
const ENTRIES_OF_A_REGISTER = 400

function entryText(no: number): string {
  return `  - no: ${no}\n    title: Label pack ${no}\n    source: Packaging law\n    must: Print the mark of pack ${no}\n    responsible: p${no % 20}\n    next_check: 2027-${two(1 + (no % 12))}-01\n`
}

function tableText(rows: number, station: number): string {
  const lines = Array.from({ length: rows }, (_none, index) => rowText(index + 1, station))
  return `${[COLUMNS, ...lines].join('\n')}\n`
}

function rowText(no: number, station: number): string {
  const day = `2026-${two(1 + (no % 10))}-${two(1 + (no % 28))}`
  const time = `${two(no % 24)}:${two(no % 60)}`
  const value = 40 + (no % 37) / 10
  const note = no % 50 === 0 ? '"Repeated, after the clip was cleaned"' : ''
  return `${no},${day},${time},${INDICATORS[no % 3]},${value},32,Station ${station},26${two(no % 52)}-${no % 4},p${no % 20},${note}`
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
