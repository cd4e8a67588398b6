import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { chartLines } from './chart-lines.js'
import { DETAILS_OF_8_KB, writeCorpus } from './corpus.js'
import { evidenceLines } from './evidence-lines.js'
import { formatTable } from './format-table.js'
import { historyLines } from './history-lines.js'
import { measureAll, type Variant } from './measure.js'
import { paperLines } from './paper-lines.js'
import { searchLines } from './search-lines.js'
import { siteLines, siteMemoryLines } from './site-lines.js'
import { tablesLines } from './tables-lines.js'
import { timeLines } from './time-lines.js'
import { weightLines } from './weight-lines.js'

const RUNS = 3
const DEFAULT_SIZES = [1_000, 3_000, 10_000, 50_000]
/** remark needs minutes beyond this. */
const LARGEST_FOR_REMARK = 1_000

/** Of more, only whether they fit into memory is of interest. */
const LARGEST_FOR_SITE = 10_000

const RECORDS_FOR_TIME = 20_000
const ROWS_FOR_TIME = 1_000_000
const DOCUMENTS_FOR_SEARCH = 3_000
const VISITS = 5

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const CLI = join(ROOT, 'dist/bin/cli.js')
const CHECK = [process.execPath, CLI, 'check', '--today', '2026-11-22']

const asked = process.argv.slice(2)
/** `npm run bench site`, and so for each part, measures only that. */
const PARTS = ['site', 'weights', 'search', 'tables', 'time', 'evidence', 'charts', 'paper']
const part = asked.find((word) => PARTS.includes(word))
const given = asked.filter((word) => word !== part).map(Number)
const sizes = given.length > 0 ? given : DEFAULT_SIZES
print(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, median of ${RUNS} runs in turn.\n`)
if (part === undefined) {
  print(startupLine())
  for (const size of sizes) benchmark(size)
  print(historyLines(RUNS))
}
if (part === undefined || part === 'evidence') print(await evidenceLines(RUNS))
if (part === undefined || part === 'tables') print(tablesLines(RUNS))
if (part === undefined || part === 'time')
  for await (const line of timeLines(RECORDS_FOR_TIME, ROWS_FOR_TIME)) print(line)
if (part === undefined || part === 'charts') print(chartLines())
if (part === undefined || part === 'paper') print(paperLines(RUNS))
if (part === undefined || part === 'search') print(await searchLines(DOCUMENTS_FOR_SEARCH, VISITS))
if (part === undefined || part === 'site' || part === 'weights') print(weightLines())
if (part === undefined || part === 'site')
  for (const size of sizes) print(size <= LARGEST_FOR_SITE ? siteLines(size, RUNS) : siteMemoryLines(size))

function benchmark(size: number): void {
  const folder = mkdtempSync(join(tmpdir(), 'qms-bench-'))
  try {
    writeCorpus(folder, size, { details: DETAILS_OF_8_KB })
    const measured = measureAll(variantsFor(folder, size), folder, RUNS)
    print(`\n${size.toLocaleString('en')} documents of some 8 KB\n\n${formatTable(measured, 'rumdl')}`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function variantsFor(folder: string, size: number): Variant[] {
  const cache = join(folder, 'cache')
  const cold = {
    name: '`qms check`, cold',
    command: [...CHECK, '--cache', cache],
    prepare: () => rmSync(cache, { recursive: true, force: true }),
  }
  const warm = { name: '`qms check`, nothing changed', command: [...CHECK, '--cache', cache] }
  const changed = {
    name: '`qms check`, one file changed',
    command: [...CHECK, '--cache', cache],
    prepare: () => changeOneFile(folder),
  }
  const rumdl = {
    name: 'rumdl, link and anchor rules, no cache',
    command: [join(ROOT, 'node_modules/.bin/rumdl'), 'check', '--no-cache', '--enable', 'MD051,MD057', '.'],
  }
  const bare = { name: 'read and parse, nothing else', command: [process.execPath, join(ROOT, 'dist/bench/bare.js')] }
  return [rumdl, bare, cold, warm, changed, ...(size > LARGEST_FOR_REMARK ? [] : [remark(folder)])]
}

function remark(folder: string): Variant {
  const plugin = (name: string) => JSON.stringify(pathToFileURL(join(ROOT, 'node_modules', name, 'index.js')).href)
  const names = ['remark-frontmatter', 'remark-gfm', 'remark-validate-links']
  const imports = names.map((name, index) => `import plugin${index} from ${plugin(name)}`)
  writeFileSync(
    join(folder, '.remarkrc.mjs'),
    `${imports.join('\n')}\nexport default { plugins: [plugin0, plugin1, [plugin2, { repository: false }]] }\n`,
  )
  return {
    name: 'remark-cli with remark-validate-links',
    command: [join(ROOT, 'node_modules/.bin/remark'), '--quiet', 'qms-docs'],
  }
}

/** Adds a line, so that the file differs from what it was in every run before. */
function changeOneFile(folder: string): void {
  const path = join(folder, 'qms-docs/procedures/QP-001.md')
  appendFileSync(path, `\nIt had ${readFileSync(path).length} bytes before.\n`)
}

function startupLine(): string {
  const [version] = measureAll([{ name: 'version', command: [process.execPath, CLI, '--version'] }], ROOT, 7)
  const [node] = measureAll([{ name: 'node', command: [process.execPath, '-e', '0'] }], ROOT, 7)
  return `\`qms --version\`: ${Math.round((version?.seconds ?? 0) * 1000)} ms, of which Node itself takes ${Math.round((node?.seconds ?? 0) * 1000)} ms.`
}

function print(text: string): void {
  process.stdout.write(`${text}\n`)
}
