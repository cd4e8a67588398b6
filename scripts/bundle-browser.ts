import { readdirSync, readFileSync } from 'node:fs'
import { build } from 'rolldown'

/** Joins the library for browsers with all that it needs to one file, which a page can load as it is. */
await build({
  input: { 'qms-kit': 'dist/browser.js' },
  platform: 'browser',
  // Only Node loads it.
  external: ['satteri'],
  transform: {
    define: { TOOLKIT_FILES: JSON.stringify(toolkitFiles()) },
    // gray-matter keeps a copy of the text as bytes, which nothing here asks for.
    inject: { Buffer: [new URL('./text-as-it-is.js', import.meta.url).pathname, 'TextAsItIs'] },
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
