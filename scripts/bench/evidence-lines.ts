import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { writeApprovedHistory } from './approved-history.js'
import { hundredOf } from './history-corpus.js'
import { type Measured, measureAll, type Variant } from './measure.js'

const COUNTS = { documents: 10_000, commits: 20_000, records: 1_000 }
const LARGEST_RATIO = 1.5
const LONGEST_SECONDS = 10

const CLI = fileURLToPath(new URL('../bin/cli.js', import.meta.url))

/** Measures what the rules over history add to a check, and how long all approvals take to verify. */
export async function evidenceLines(runs: number): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'qms-bench-'))
  try {
    const [repository, bare] = ['repository', 'bare'].map((name) => join(folder, name)) as [string, string]
    for (const path of [repository, bare]) mkdirSync(path)
    await writeApprovedHistory(repository, COUNTS)
    cpSync(join(repository, 'qms-docs'), join(bare, 'qms-docs'), { recursive: true })
    const cold = measureChecks([bare, repository], runs, true)
    const warm = measureChecks([bare, repository], runs, false)
    const [verified] = measureAll([asked('verify', repository)], folder, runs)
    for (const root of [bare, repository]) loseRecord(root)
    const lost = measureChecks([bare, repository], runs, false)
    const rows = [
      ratioRow('`qms check`, cold', cold),
      ratioRow('`qms check`, nothing changed', warm),
      ratioRow('`qms check`, a record and its document gone', lost),
    ]
    const { documents, commits, records } = COUNTS
    return `
${documents.toLocaleString('en')} documents, ${commits.toLocaleString('en')} commits, ${records.toLocaleString('en')} signed approvals

| | without history | with it | ratio | of processor time | aim |
|---|--:|--:|--:|--:|--:|
${rows.join('\n')}

\`qms verify\` of ${records.toLocaleString('en')} records: ${seconds(verified?.seconds)}, of the processors ${seconds(verified?.processorSeconds)} (aim: ${LONGEST_SECONDS} s).`
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The last approval record, and the document that it approves: what still refers to them is no second problem where history tells. */
function loseRecord(root: string): void {
  const records = join(root, 'qms-docs/records/approvals')
  const [name = '', number = ''] = readdirSync(records)
    .sort()
    .flatMap((one) => /^AP-QP-(\d+)-.*/.exec(one) ?? [])
    .slice(-2)
  rmSync(join(records, name))
  rmSync(join(root, 'qms-docs/procedures', hundredOf(Number(number)), `QP-${number}.md`))
}

/** The same files, in a folder that git does not know, and in the repository. */
function measureChecks(roots: readonly string[], runs: number, isCold: boolean): readonly Measured[] {
  return measureAll(
    roots.map((root) => ({
      ...asked('check', root),
      ...(isCold && { prepare: () => rmSync(cacheBeside(root), { recursive: true, force: true }) }),
    })),
    tmpdir(),
    runs,
  )
}

function asked(name: string, folder: string): Variant {
  const command = [process.execPath, CLI, name, '--today', '2026-11-22', '--cache', cacheBeside(folder)]
  return { name: `${name} in ${folder}`, command, folder }
}

function cacheBeside(root: string): string {
  return `${root}-cache`
}

function ratioRow(name: string, [without, withHistory]: readonly Measured[]): string {
  const ratio = (figure: 'seconds' | 'processorSeconds') =>
    ((withHistory?.[figure] ?? 0) / (without?.[figure] ?? 1)).toFixed(2)
  return `| ${name} | ${seconds(without?.seconds)} | ${seconds(withHistory?.seconds)} | ${ratio('seconds')} | ${ratio('processorSeconds')} | ${LARGEST_RATIO} |`
}

function seconds(value: number | undefined): string {
  return value === undefined ? 'n/a' : `${value.toFixed(2)} s`
}
