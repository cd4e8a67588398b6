import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { writeCorpus } from './corpus.js'
import { formatTable } from './format-table.js'
import { type Measured, measureAll, type Variant } from './measure.js'
import { writeRegisters, writeTables } from './tables-corpus.js'

const ROWS = 1_000_000
const OTHERS = 20_000
const EXCHANGED = 100_000
const MOST_MEGABYTES = 1_500

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const QMS = [process.execPath, join(ROOT, 'dist/bin/cli.js')]
const TYPE = 'monitoring-result'
const DAY = ['--today', '2026-11-22']

/** Measures tables: reading them against csv-parse, all three storages in one check, and what comes in and goes out. */
export function tablesLines(runs: number): string {
  return [inFolder((folder) => readingLines(folder, runs)), inFolder(togetherLine), inFolder(exchangeLines)].join('\n')
}

function readingLines(folder: string, runs: number): string {
  writeTables(folder, ROWS)
  const measured = measureAll([csvParse(), passes()], folder, runs)
  return `\n${ROWS.toLocaleString('en')} rows in tables of 100,000 (aim: at most three times csv-parse)\n\n${formatTable(measured, 'csv-parse')}`
}

/** In its array mode: the texts of all cells, and nothing else. */
function csvParse(): Variant {
  const module = pathToFileURL(join(ROOT, 'node_modules/csv-parse/lib/sync.js')).href
  const code = `
    import { readdirSync, readFileSync } from 'node:fs'
    import { parse } from ${JSON.stringify(module)}
    const folder = 'qms-docs/data/${TYPE}/'
    for (const name of readdirSync(folder)) parse(readFileSync(folder + name))`
  return { name: 'csv-parse, arrays', command: [process.execPath, '--input-type=module', '-e', code] }
}

function passes(): Variant {
  return { name: 'read into the model', command: [process.execPath, join(ROOT, 'dist/bench/tables-pass.js')] }
}

function togetherLine(folder: string): string {
  writeCorpus(folder, OTHERS)
  writeRegisters(folder, OTHERS)
  writeTables(folder, ROWS)
  const check = { name: '`qms check`', command: [...QMS, 'check', ...DAY, '--no-cache'] }
  const [measured] = measureAll([check], folder, 1)
  const each = OTHERS.toLocaleString('en')
  return `\n${each} files, ${each} entries and ${ROWS.toLocaleString('en')} rows: \`qms check\` ${inWords(measured)} (aim: ${MOST_MEGABYTES.toLocaleString('en')} MB).`
}

function exchangeLines(folder: string): string {
  const [table = ''] = writeTables(folder, EXCHANGED)
  const out = join(folder, 'out')
  const exports = ['csv', 'json', 'xlsx', 'sqlite'].map((form) => ({
    name: `export to ${form}`,
    command: [...QMS, 'export', TYPE, '--to', form, '--out', join(out, form), ...DAY],
  }))
  const empty = join(folder, 'empty')
  writeTables(empty, 0)
  const keys = ['on', 'time', 'lot', 'value'].flatMap((name) => ['--key', name])
  const imported = {
    name: 'import of csv',
    command: [...QMS, 'import', TYPE, table, ...keys, '--column', 'no=', '--in', 'again', '--late', ...DAY],
    folder: empty,
  }
  const lines = measureAll([...exports, imported], folder, 1).map((one) => `- ${one.name}: ${inWords(one)}`)
  return `\n${EXCHANGED.toLocaleString('en')} rows\n\n${lines.join('\n')}`
}

function inWords({ seconds, processorSeconds, megabytes }: Partial<Measured> = {}): string {
  const ofProcessors = processorSeconds === undefined ? '' : `, of the processors ${processorSeconds.toFixed(1)} s`
  return `${seconds?.toFixed(1)} s${ofProcessors}, ${megabytes?.toFixed(0) ?? 'n/a'} MB`
}

function inFolder(measure: (folder: string) => string): string {
  const folder = mkdtempSync(join(tmpdir(), 'qms-bench-'))
  try {
    return measure(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
