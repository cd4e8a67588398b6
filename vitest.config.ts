import { existsSync, statfsSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import { defineConfig, type Plugin } from 'vitest/config'

/** In bytes; containers often have 64 MB of memory for files. */
const ROOM = 8 * 2 ** 30

// Nobody's own settings, and nothing kept from an earlier run, may change what a test sees.
const env = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null', QMS_CACHE: '', ...temporaryFolders() }
const BROWSER_TESTS = 'scripts/**/*.browser.test.ts'
// What takes minutes on two cores has a command of its own, `npm run test:long`: whole years, whole workflows, readers in a
// browser. `npm run test:nightly` plays by the hundred what is played once there: every tampering, whatever people write.
const LONGER = ['long', 'nightly'] as const
const LONGER_TESTS = `scripts/**/*.{${LONGER}}{.browser,}.test.ts`

/**
 * With `--mode compiled`, as `npm test` runs them, tests import what `npm run build` made of the sources: Node loads it in a
 * tenth of the time that vitest takes to compile each file once more. Without it, a change of a source needs no build.
 */
const compiledSources: Plugin = {
  name: 'compiled-sources',
  enforce: 'pre',
  resolveId(id, importer) {
    if (!importer || !/^\.{1,2}\/.*\.js$/.test(id)) return undefined
    const source = relative('scripts', resolve(dirname(importer), id))
    return source.startsWith('..') ? undefined : resolve('dist', source)
  },
}
const server = { deps: { external: [/\/dist\/.*\.js$/] } }

/** Files share what they import: loading it anew for each takes longer than many of the tests. */
const plain = { isolate: false, testTimeout: 120_000, hookTimeout: 120_000, env, server }
const browser = { testTimeout: 120_000, hookTimeout: 120_000, env, server }
const INFLATE_BROWSER = 'scripts/testing/inflate-browser.ts'

/** A loaded machine makes a minute of what takes ten seconds: here a limit only ends what hangs. */
const patient = { testTimeout: 600_000, hookTimeout: 600_000 }

export default defineConfig(({ mode }) => {
  const plugins = mode === 'compiled' ? [compiledSources] : []
  return {
    test: {
      // Vitest leaves one core alone, which on two cores is half of the machine.
      maxWorkers: '100%',
      projects: [
        {
          plugins,
          test: { name: 'plain', include: ['scripts/**/*.test.ts'], exclude: [BROWSER_TESTS, LONGER_TESTS], ...plain },
        },
        {
          plugins,
          test: {
            name: 'browser',
            include: [BROWSER_TESTS],
            exclude: [LONGER_TESTS],
            globalSetup: [INFLATE_BROWSER, 'scripts/testing/build-sample-site.ts'],
            ...browser,
          },
        },
        ...LONGER.flatMap((length) => [
          {
            plugins,
            test: { name: `${length} plain`, include: [`scripts/**/*.${length}.test.ts`], ...plain, ...patient },
          },
          {
            plugins,
            test: {
              name: `${length} browser`,
              include: [`scripts/**/*.${length}.browser.test.ts`],
              globalSetup: [INFLATE_BROWSER],
              ...browser,
              ...patient,
            },
          },
        ]),
      ],
    },
  }
})

/** Tests make some ten thousand files: where Linux keeps them in memory, and has room for them, no disk is waited for. */
function temporaryFolders(): Record<string, string> {
  const memory = '/dev/shm'
  if (!existsSync(memory)) return {}
  const { bavail, bsize } = statfsSync(memory)
  return bavail * bsize > ROOM ? { TMPDIR: memory } : {}
}
