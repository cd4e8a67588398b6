import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Refusal } from '../../core/model/plan.js'
import type { PrintedData, PrintedFiles } from './printed.js'
import { whyNotPrinted } from './why-not-printed.js'

export interface Typesetter {
  /** @returns a PDF, or why letters or pictures cannot be shown */
  print(data: PrintedData, files: PrintedFiles): Uint8Array | Refusal
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

/** To be kept for years, or for screen readers: the compiler makes a file as one of them. */
export const PDF_STANDARDS = ['pdf-a', 'pdf-ua'] as const

export type PdfStandard = (typeof PDF_STANDARDS)[number]

const NAMES = { 'pdf-a': 'a-3a', 'pdf-ua': 'ua-1' } as const

/** @returns undefined where the packages that print are not installed */
export function loadTypesetter(
  template: string,
  fonts: readonly string[],
  standard: PdfStandard = 'pdf-a',
): Typesetter | undefined {
  const { resolve, load } = installed()
  const folders = FONTS.map((name) => resolve(`${name}/package.json`)).map((path) => path && dirname(path))
  const program = load(COMPILER) as { readonly NodeCompiler: { create(options: object): Compiler } } | undefined
  if (!program || folders.includes(undefined)) return undefined
  const compiler = program.NodeCompiler.create({
    workspace: NOWHERE,
    fontArgs: [{ fontPaths: [...folders, ...fonts] }],
  })
  return { print: (data, files) => print(compiler, { template, pdfStandard: NAMES[standard] }, data, files) }
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

/** How a file looks, and as what it is made. */
interface Form {
  readonly template: string
  readonly pdfStandard: string
}

function print(
  compiler: Compiler,
  { template, pdfStandard }: Form,
  data: PrintedData,
  { pictures, attached }: PrintedFiles,
): Uint8Array | Refusal {
  compiler.resetShadow()
  compiler.addSource(MAIN, template)
  const give = (name: string, content: Uint8Array) => compiler.mapShadow(join(NOWHERE, name), Buffer.from(content))
  give('data.json', Buffer.from(JSON.stringify(data)))
  for (const [name, content] of pictures) give(`pictures/${name}`, content)
  for (const [name, content] of attached) give(`attached/${name}`, content)
  try {
    return typeset(compiler, pdfStandard, data.date)
  } catch (error) {
    const refusal = whyNotPrinted(data, error instanceof Error ? error.message : '')
    if (refusal) return refusal
    throw error
  } finally {
    // Two large files have nothing in common that is worth keeping.
    compiler.evictCache(data.documents.length > 1 ? 0 : KEPT_CALLS)
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
