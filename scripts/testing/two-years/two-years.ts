import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Files, foundFirm } from './firm/found-firm.js'
import { maintainedDocuments } from './firm/maintained.js'
import { PEOPLE } from './firm/people.js'
import { PROCESSES } from './firm/processes.js'
import { liveTwoYears } from './live-two-years.js'
import { playBook } from './play-book.js'
import { SIGNALS, type Truth } from './truth.js'
import { writeHistory } from './write-history.js'

/** The life of Alder Instruments from 2025 to 2026. */
export interface TwoYears {
  /** Its git repository, with a commit a month. Nobody may write into it. */
  readonly root: string
  /** What is in its folder at the end, by path. */
  readonly files: Readonly<Files>
  readonly truth: Truth
}

let known: Promise<TwoYears> | undefined

/** @returns the life, lived once in each worker; it always reads the same */
export function twoYears(): Promise<TwoYears> {
  known ??= live()
  return known
}

async function live(): Promise<TwoYears> {
  const start = await foundFirm()
  const { book, values } = liveTwoYears()
  const played = await playBook(start, book, values)
  const months = [{ day: '2024-12-23', files: start }, ...played]
  const root = mkdtempSync(join(tmpdir(), 'qms-two-years-'))
  process.once('exit', () => rmSync(root, { recursive: true, force: true }))
  writeHistory(root, months)
  const truth = {
    people: PEOPLE,
    processes: PROCESSES,
    documents: maintainedDocuments(),
    records: book.written,
    revisions: book.revised,
    reviews: played.flatMap(({ day, reviewed }) => reviewed.map((document) => ({ document, on: day }))),
    values,
    signals: SIGNALS,
  }
  return { root, files: Object.assign({}, ...months.map(({ files }) => files)), truth }
}
