import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { writeCorpus } from './corpus.js'
import { measureAll, type Variant } from './measure.js'

const DOCUMENTS = 500
const CLI = fileURLToPath(new URL('../bin/cli.js', import.meta.url))

/** Measures what documents cost on paper: each as a PDF, all in one, and in the folder that an auditor takes along. */
export function paperLines(runs: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'qms-bench-'))
  try {
    writeCorpus(folder, DOCUMENTS)
    const variants = [
      asked(folder, 'pdf', '--all'),
      asked(folder, 'pdf', '--manual'),
      asked(folder, 'pack', 'stage-2'),
      asked(folder, 'pack', 'stage-2', '--pdf'),
    ]
    const rows = measureAll(variants, folder, runs).map(
      ({ name, seconds, processorSeconds, megabytes }) =>
        `| ${name} | ${seconds.toFixed(1)} s | ${processorSeconds?.toFixed(1) ?? 'n/a'} s | ${Math.round((seconds / DOCUMENTS) * 1_000)} ms | ${megabytes?.toFixed(0) ?? 'n/a'} MB |`,
    )
    return `
${DOCUMENTS} documents on paper (aims: 50 ms a document, 30 s for a pack, 1,000 MB)

| | time | processor | a document | memory |
|---|--:|--:|--:|--:|
${rows.join('\n')}`
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function asked(folder: string, ...words: readonly string[]): Variant {
  const out = join(folder, 'out')
  return {
    name: `\`qms ${words.join(' ')}\``,
    command: [process.execPath, CLI, ...words, '--out', out, '--today', '2026-11-22'],
    prepare: () => rmSync(out, { recursive: true, force: true }),
  }
}
