import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { writeCorpus } from './corpus.js'
import { formatTable } from './format-table.js'
import { measureAll, type Variant } from './measure.js'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const PASS = [process.execPath, join(ROOT, 'dist/bench/site-pass.js')]

/** Measures the manual against bare builds of the same Markdown: by Hugo, where it is installed, and by Eleventy. */
export function siteLines(size: number, runs: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'qms-bench-'))
  try {
    writeCorpus(folder, size)
    const variants = [...hugo(folder), eleventy(folder), manual(folder), wholeManual(folder)]
    const table = formatTable(measureAll(variants, folder, runs), variants[0]?.name ?? '')
    return `\nThe manual of ${size.toLocaleString('en')} documents as web pages\n\n${table}\n\n${rebuildLine(folder)}`
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Builds a large manual once, without problems and with two in each document, to see what memory it needs. */
export function siteMemoryLines(size: number): string {
  const lines = [0, 2].map((problems) => {
    const folder = mkdtempSync(join(tmpdir(), 'qms-bench-'))
    try {
      writeCorpus(folder, size, { problems })
      const [one] = measureAll([manual(folder)], folder, 1)
      const what = `${size.toLocaleString('en')} documents with ${(size * problems).toLocaleString('en')} problems`
      return `The manual of ${what}, without its search index: ${Math.round(one?.seconds ?? 0)} s, at most ${Math.round(one?.megabytes ?? 0)} MB.`
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
  return lines.join('\n')
}

/** Nothing but the text in the plainest frame. */
function hugo(folder: string): Variant[] {
  if (spawnSync('hugo', ['version']).status !== 0) return []
  const source = join(folder, 'hugo')
  cpSync(join(folder, 'qms-docs/procedures'), join(source, 'content/procedures'), { recursive: true })
  const layouts = join(source, 'layouts/_default')
  mkdirSync(layouts, { recursive: true })
  const page = (body: string) => `<!doctype html><html lang="en"><title>{{ .Title }}</title>${body}</html>`
  writeFileSync(join(layouts, 'single.html'), page('<h1>{{ .Title }}</h1>{{ .Content }}'))
  writeFileSync(
    join(layouts, 'list.html'),
    page('{{ range .Pages }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}'),
  )
  writeFileSync(join(source, 'config.toml'), 'disableKinds = ["taxonomy", "term", "RSS", "sitemap", "404"]\n')
  const output = join(folder, 'by-hugo')
  return [
    {
      name: 'Hugo, text only',
      command: ['hugo', '--quiet', '--source', source, '--destination', output],
      prepare: () => rmSync(output, { recursive: true, force: true }),
    },
  ]
}

function eleventy(folder: string): Variant {
  const source = join(folder, 'eleventy')
  cpSync(join(folder, 'qms-docs/procedures'), source, { recursive: true })
  const output = join(folder, 'by-eleventy')
  const program = join(ROOT, 'node_modules/@11ty/eleventy/cmd.cjs')
  return {
    name: 'Eleventy, text only',
    command: [process.execPath, program, '--quiet', '--input=eleventy', `--output=${output}`],
    prepare: () => rmSync(output, { recursive: true, force: true }),
  }
}

function manual(folder: string): Variant {
  return {
    name: 'the manual without its search index',
    command: [...PASS, 'by-us'],
    prepare: () => rmSync(join(folder, 'by-us'), { recursive: true, force: true }),
  }
}

function wholeManual(folder: string): Variant {
  return {
    name: '`qms site build`',
    command: [process.execPath, join(ROOT, 'dist/bin/cli.js'), 'site', 'build', '--today', '2026-11-22'],
    prepare: () => rmSync(join(folder, '_site'), { recursive: true, force: true }),
  }
}

function rebuildLine(folder: string): string {
  const [program = '', ...args] = [...PASS, 'again', '--again']
  const { stdout, status, stderr } = spawnSync(program, args, { cwd: folder, encoding: 'utf8' })
  if (status !== 0) throw new Error(`Building again failed: ${stderr.slice(-2000)}`)
  const [first, median] = stdout.trim().split(' ')
  return `Built again by \`qms site serve\` after one document was edited, without the search index: ${median} ms (median of seven edits; the first took ${first} ms).`
}
