import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build, type Plugin } from 'rolldown'
import { withoutExamples } from './examples-on-demand.js'

const VALIDATORS = 'dist/bin/validators'

/** Joins the library for browsers with all that it needs to one file, which a page can load as it is. */
await build({
  input: { 'qms-kit': 'dist/browser.js' },
  platform: 'browser',
  // Only Node loads it.
  external: ['satteri'],
  plugins: [withoutExamples, builtValidators()],
  transform: {
    define: { TOOLKIT_FILES: JSON.stringify(toolkitFiles()) },
    inject: {
      BUILT_VALIDATORS: [VALIDATORS, 'validators'],
      // gray-matter keeps a copy of the text as bytes, which nothing here asks for.
      Buffer: [new URL('./text-as-it-is.js', import.meta.url).pathname, 'TextAsItIs'],
    },
  },
  // gray-matter could run JavaScript as front matter; reading refuses all but YAML before it is asked.
  checks: { eval: false },
  output: { dir: 'dist/browser', cleanDir: true, minify: true, codeSplitting: false },
})

/** @returns what the library reads of its own package, by path */
function toolkitFiles(): Readonly<Record<string, string>> {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
  const inFolder = (folder: string) =>
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => `${folder}/${name}`)
  const paths = ['schemas', 'schemas/document-types', 'schemas/requirements'].flatMap(inFolder).sort()
  const files = paths.map((path) => [path, readFileSync(path, 'utf8')] as const)
  return { 'package.json': JSON.stringify({ version }), ...Object.fromEntries(files) }
}

/** A page may forbid code that is made while it runs: our schemas are compiled before. */
function builtValidators(): Plugin {
  const files = readdirSync(VALIDATORS).filter((name) => /^[0-9a-f]{16}\.cjs$/.test(name))
  const each = files.map((name) => `'${name}': () => require('${resolve(join(VALIDATORS, name))}').default`)
  return {
    name: 'built-validators',
    resolveId: (id) => (id === VALIDATORS ? id : undefined),
    load: (id) => (id === VALIDATORS ? `export const validators = { ${each.join(', ')} }` : undefined),
  }
}
