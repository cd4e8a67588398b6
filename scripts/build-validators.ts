import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { _ } from 'ajv/dist/2020.js'
import standalone from 'ajv/dist/standalone/index.js'
import { build } from 'rolldown'
import type { JsonSchema } from './core/model/document-type.js'
import { readDocumentTypes, readPackageSchema, readSettingsSchemas } from './core/read/index.js'
import { validatorFile } from './core/read/schemas/built-validators.js'
import { schemaCompiler } from './core/read/schemas/schema-compiler.js'
import { memoryTree } from './core/read/trees/memory-tree.js'

const require = createRequire(import.meta.url)

/** Compiled like the file in which this is, or a source like it. */
const FORMATS = fileURLToPath(new URL('./core/read/schemas/formats.js', import.meta.url)).replace(
  /js$/,
  import.meta.url.endsWith('.ts') ? 'ts' : 'js',
)

/**
 * Compiles the toolkit's schemas to validators, a file each: making them takes longer than checking a small
 * repository, in each run and each thread.
 */
export async function buildValidators(folder: string): Promise<void> {
  const sources = join(folder, 'sources')
  mkdirSync(sources, { recursive: true })
  const compiler = schemaCompiler({
    source: true,
    formats: _`require(${FORMATS}).formats`,
  })
  const input: Record<string, string> = {}
  for (const schema of await toolkitSchemas()) {
    const name = validatorFile(schema).replace('.cjs', '')
    input[name] = join(sources, `${name}.cjs`)
    writeFileSync(input[name], withPaths(standalone.default(compiler, compiler.compile(schema))))
  }
  const output = {
    dir: folder,
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name]-[hash].cjs',
    format: 'cjs',
  } as const
  await build({ input, platform: 'node', output: { ...output, minify: true } })
  rmSync(sources, { recursive: true })
}

async function toolkitSchemas(): Promise<readonly JsonSchema[]> {
  const { types } = await readDocumentTypes(memoryTree({}))
  const { settings, people, baseline } = readSettingsSchemas()
  const others = [settings, people, baseline, readPackageSchema('requirements'), readPackageSchema('document-type')]
  return [...[...types.values()].map(({ schema }) => schema), ...others]
}

/** Validators need some of what is in ajv; it is joined to them, wherever they are written. */
function withPaths(code: string): string {
  return code.replace(/require\("(ajv\/[^"]+)"\)/g, (_all, name) => `require(${JSON.stringify(require.resolve(name))})`)
}
