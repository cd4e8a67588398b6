import { writeFileSync } from 'node:fs'
import { build } from 'rolldown'
import { buildValidators } from './build-validators.js'
import { loadEveryCommand } from './cli/program/every-command.js'
import { sha256 } from './core/bytes/digest.js'
import { insightsIn, metricsOf, reportsOf, rulesOf } from './core/model/subject.js'
import { BUILD_FILE } from './core/read/toolkit.js'
import { examplesOnDemand } from './examples-on-demand.js'
import { subjects } from './subjects/index.js'

/**
 * Joins the compiled files of the program, and of the library for Node, to few: Node takes longer to find and link four
 * hundred small files than to check a small repository.
 */
const { output } = await build({
  input: {
    cli: 'dist/cli.js',
    index: 'dist/index.js',
    // What runs in threads and processes lies beside the file that starts them.
    worker: 'dist/core/read/disk/worker.js',
    'draw-diagram': 'dist/site/diagrams/draw-diagram.js',
    'typeset-job': 'dist/site/print/typeset-job.js',
  },
  platform: 'node',
  external: /^[^./]/,
  checks: { pluginTimings: false },
  // Of a list of exports, only what a command names is loaded with it.
  treeshake: { moduleSideEffects: false },
  plugins: [
    examplesOnDemand({
      rules: rulesOf(subjects),
      metrics: metricsOf(subjects),
      insights: insightsIn(subjects),
      reports: reportsOf(subjects),
    }),
  ],
  // Two folders below the root of the package, like what is joined.
  output: { dir: 'dist/bin', cleanDir: true, chunkFileNames: '[name]-[hash].js' },
})

writeFileSync(BUILD_FILE, sha256(output.map((file) => (file.type === 'chunk' ? file.code : '')).join('')))
await buildValidators('dist/bin/validators')
writeFileSync('dist/bin/commands.json', JSON.stringify(await loadEveryCommand()))

/** What pages of the manual load; the other files of `site/client/` are parts of these. */
const CLIENT = [
  'language',
  'theme',
  'site',
  'preview',
  'document',
  'zoom',
  'copy',
  'home',
  'register',
  'list',
  'find',
  'search',
  'paper',
  'review-pack',
]

/**
 * Each script of the manual becomes one plain file: a browser loads no modules from a folder on a computer, where the
 * manual must work, too.
 */
for (const name of CLIENT)
  await build({
    input: `site/client/${name}.js`,
    platform: 'browser',
    output: { file: `dist/client/${name}.js`, format: 'iife' },
  })
