import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { formatTable } from './format-table.js'
import { documentPath, writeHistory } from './history-corpus.js'
import { measureAll } from './measure.js'

const DOCUMENTS = 10_000
const COMMITS = 20_000
const SAMPLE = 20

/** Measures the one pass over git against git itself, and against asking git for each file. */
export function historyLines(runs: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'qms-bench-'))
  try {
    writeHistory(folder, DOCUMENTS, COMMITS)
    const pass = fileURLToPath(new URL('./history-pass.js', import.meta.url))
    const variants = [
      { name: '`git log --raw`, nothing else', command: ['git', 'log', '--raw'] },
      { name: 'history of all documents', command: [process.execPath, pass] },
    ]
    const table = formatTable(measureAll(variants, folder, runs), '`git log --raw`')
    const title = `History of ${DOCUMENTS.toLocaleString('en')} documents with ${COMMITS.toLocaleString('en')} commits`
    return `\n${title}\n\n${table}\n\n${perFileLine(folder)}`
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function perFileLine(folder: string): string {
  const paths = Array.from({ length: SAMPLE }, (_none, index) => documentPath((index * DOCUMENTS) / SAMPLE))
  const variants = paths.map((path) => ({ name: path, command: ['git', 'log', '--follow', '--raw', '--', path] }))
  const seconds = measureAll(variants, folder, 1).reduce((sum, measured) => sum + measured.seconds, 0) / SAMPLE
  const total = Math.round((seconds * DOCUMENTS) / 60)
  return `\`git log --follow\` for one file: ${Math.round(seconds * 1000)} ms (mean of ${SAMPLE} files). Extrapolated, not measured: ${total} minutes for all ${DOCUMENTS.toLocaleString('en')}.`
}
