import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { filesIn } from '../core/read/disk/files-in.js'
import { groupBy } from '../core/values/group-by.js'
import { percentile } from '../core/values/statistics.js'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

interface Weighed {
  readonly path: string
  /** As its template is called. */
  readonly kind: string
  readonly bytes: number
  readonly compressed: number
}

/** Weighs the pages of the sample, by kind. */
export function weightLines(): string {
  const folder = mkdtempSync(join(tmpdir(), 'qms-bench-'))
  try {
    const build = ['dist/bin/cli.js', 'site', 'build', '--out', folder, '--today', '2026-11-22', '--no-cache']
    const { status, stderr } = spawnSync(process.execPath, build, { cwd: ROOT, encoding: 'utf8' })
    if (status !== 0) throw new Error(`The manual cannot be built: ${stderr.slice(-2000)}`)
    const pages = filesIn(folder).filter((path) => path.endsWith('.html'))
    const byKind = groupBy(
      pages.map((path) => weigh(path, readFileSync(join(folder, path)))),
      ({ kind }) => kind,
    )
    const rows = [...byKind].sort(([a], [b]) => a.localeCompare(b, 'en')).map(([kind, all]) => row(kind, all))
    return `
Weight of the pages of the sample, in KB of 1,000 bytes

| kind | pages | median | heaviest | compressed | which |
|---|--:|--:|--:|--:|---|
${rows.join('\n')}`
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function weigh(path: string, page: Buffer): Weighed {
  const [, kind = ''] = /<body class="([\w-]+)-page/.exec(page.toString()) ?? []
  return { path, kind, bytes: page.length, compressed: gzipSync(page).length }
}

function row(kind: string, all: readonly Weighed[]): string {
  const sorted = all.toSorted((a, b) => a.bytes - b.bytes)
  const heaviest = sorted.at(-1)
  const sizes = sorted.map(({ bytes }) => bytes)
  const weights = [percentile(sizes, 50), heaviest?.bytes, heaviest?.compressed]
  return `| ${kind} | ${all.length} | ${weights.map((bytes = 0) => (bytes / 1_000).toFixed(1)).join(' | ')} | ${heaviest?.path} |`
}
