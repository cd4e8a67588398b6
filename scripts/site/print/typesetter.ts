import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { PrintForm } from './print-form.js'
import type { PrintedData, PrintedFiles } from './printed.js'
import { type Typeset, typesetApart } from './typeset-apart.js'
import { whyNotPrinted } from './why-not-printed.js'

export interface Typesetter {
  /** @returns a PDF, or why letters or pictures cannot be shown */
  print(data: PrintedData, files: PrintedFiles): Typeset
  /** The same for a large file, without keeping its memory. */
  printLarge(data: PrintedData, files: PrintedFiles): Promise<Typeset>
}

/** What is used here of the compiler of Typst for Node. */
interface Compiler {
  addSource(path: string, source: string): void
  mapShadow(path: string, content: Buffer): void
  resetShadow(): void
  /** Forgets what was not used since as many calls. */
  evictCache(age: number): void
  compile(by: { readonly mainFilePath: string }): Compiled
  pdf(compiled: object, options: { readonly pdfStandard: string; readonly creationTimestamp: number }): Uint8Array
}

interface Compiled {
  /** Missing when there were errors. */
  readonly result: object | null
  takeDiagnostics(): { readonly shortDiagnostics: readonly { readonly message: string }[] } | null
}

const COMPILER = '@myriaddreamin/typst-ts-node-compiler'
const FONTS = ['@expo-google-fonts/arimo', 'dejavu-fonts-ttf']
export const PRINTING_PACKAGES: readonly string[] = [COMPILER, ...FONTS]
/** No file is read from there: all are given. */
const NOWHERE = join(tmpdir(), 'qms-print')
/** So that memory stays small however many documents are printed. */
const KEPT_CALLS = 10
const MAIN = join(NOWHERE, 'manual.typ')
const APART = new URL('./typeset-job.js', import.meta.url)

const NAMES = { 'pdf-a': 'a-3a', 'pdf-ua': 'ua-1' } as const

/** @returns undefined where the packages that print are not installed */
export function loadTypesetter(form: PrintForm): Typesetter | undefined {
  const { resolve, load } = installed()
  const folders = FONTS.map((name) => resolve(`${name}/package.json`)).map((path) => path && dirname(path))
  const program = load(COMPILER) as { readonly NodeCompiler: { create(options: object): Compiler } } | undefined
  if (!program || folders.includes(undefined)) return undefined
  const compiler = program.NodeCompiler.create({
    workspace: NOWHERE,
    fontArgs: [{ fontPaths: [...folders, ...form.fonts] }],
  })
  const printHere = (data: PrintedData, files: PrintedFiles) => print(compiler, form, data, files)
  return {
    print: printHere,
    // Tests of the sources have no compiled program.
    printLarge: async (data, files) =>
      existsSync(APART) ? typesetApart({ form, data, files }, APART) : printHere(data, files),
  }
}

function installed() {
  const require = createRequire(import.meta.url)
  const attempt =
    <Found>(find: (name: string) => Found) =>
    (name: string) => {
      try {
        return find(name)
      } catch {
        return undefined
      }
    }
  return { resolve: attempt((name) => require.resolve(name)), load: attempt((name): unknown => require(name)) }
}

function print(
  compiler: Compiler,
  { template, standard }: PrintForm,
  data: PrintedData,
  { pictures, attached }: PrintedFiles,
): Typeset {
  compiler.resetShadow()
  for (const [name, source] of template) compiler.addSource(join(NOWHERE, name), source)
  const give = (name: string, content: Uint8Array) => compiler.mapShadow(join(NOWHERE, name), Buffer.from(content))
  give('data.json', Buffer.from(JSON.stringify(data)))
  for (const [name, content] of pictures) give(`pictures/${name}`, content)
  for (const [name, content] of attached) give(`attached/${name}`, content)
  try {
    return typeset(compiler, NAMES[standard], data.date)
  } catch (error) {
    const refusal = whyNotPrinted(data, error instanceof Error ? error.message : '')
    if (refusal) return refusal
    throw error
  } finally {
    compiler.evictCache(KEPT_CALLS)
  }
}

/** Faults of the text are found while it is laid out, those of letters while the PDF is written. */
function typeset(compiler: Compiler, pdfStandard: string, [year, month, day]: PrintedData['date']): Uint8Array {
  const compiled = compiler.compile({ mainFilePath: MAIN })
  const creationTimestamp = Date.UTC(year, month - 1, day) / 1000
  if (compiled.result) return compiler.pdf(compiled.result, { pdfStandard, creationTimestamp })
  throw new Error(
    compiled
      .takeDiagnostics()
      ?.shortDiagnostics.map(({ message }) => message)
      .join('\n'),
  )
}
