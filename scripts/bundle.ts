import { build } from 'rolldown'

/**
 * Joins the compiled files of the program to few: Node takes longer to find and link four hundred small files than to
 * check a small repository.
 */
await build({
  input: {
    cli: 'dist/cli.js',
    // What runs in threads lies beside the file that starts them.
    worker: 'dist/core/read/documents/worker.js',
    'draw-diagram': 'dist/site/diagrams/draw-diagram.js',
  },
  platform: 'node',
  external: /^[^./]/,
  // Two folders below the root of the package, like what is joined.
  output: { dir: 'dist/bin', cleanDir: true, chunkFileNames: '[name]-[hash].js' },
})
