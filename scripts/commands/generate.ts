import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  editorFiles,
  generateDocumentTypesPage,
  generateRulesPage,
  generateTypes,
  vscodeSettings,
} from '../generate/index.js'
import { codeOwners } from '../lifecycle/code-owners.js'
import type { DocumentType } from '../model/document-type.js'
import { CODE_OWNERS_FILE, type Qms } from '../model/qms.js'
import { DOCUMENTS_FOLDER, diskTree, readDocumentTypes, readSettingsSchemas } from '../read/index.js'
import { rules } from '../rules/index.js'
import { writeFiles } from '../write/write-files.js'
import type { CommandContext, ExitCode } from './context.js'
import { Misuse } from './misuse.js'
import { findRoot, openQms } from './open-qms.js'

export interface GenerateOptions {
  readonly targets?: readonly string[]
  /** Write nothing; fail if something is out of date. */
  readonly check?: boolean
}

type Files = Readonly<Record<string, string>>
type Target = (root: string, types: readonly DocumentType[], read: () => Promise<Qms>) => Files | Promise<Files>

const targets: Readonly<Record<string, Target>> = {
  editors: (root, types) => ({
    '.vscode/settings.json': mergedSettings(root),
    ...mapValues(editorFiles(types, readSettingsSchemas()), toJson),
  }),
  codeowners: async (_root, _types, read) => ({ [CODE_OWNERS_FILE]: codeOwners(await read()) }),
  docs: (_root, types) => ({
    'docs/document-types.md': generateDocumentTypesPage(types),
    'docs/rules.md': generateRulesPage(rules),
  }),
  types: async (root, types) => {
    const { settings, baseline } = readSettingsSchemas()
    return {
      [isToolkit(root) ? 'scripts/model/generated-types.ts' : 'schemas/types.ts']: await generateTypes(
        types,
        settings,
        baseline,
      ),
    }
  },
}

/** Writes what is made from schemas, rules and documents, or checks that it is up to date. */
export async function generate(
  context: CommandContext,
  { targets: wanted = [], check = false }: GenerateOptions,
): Promise<ExitCode> {
  const root = findRoot(context.folder)
  const { types } = await readDocumentTypes(diskTree(root))
  const read = async () => (await openQms(context, {})).qms
  const files: Record<string, string> = {}
  for (const name of wanted.length > 0 ? wanted : usualTargets(root)) {
    Object.assign(files, await findTarget(name)(root, [...types.values()], read))
  }
  const outdated = Object.entries(files).filter(([path, text]) => readText(join(root, path)) !== text)
  if (check) {
    for (const [path] of outdated)
      context.write(`${path} is out of date. Run “qms generate” and commit what it writes.\n`)
    return outdated.length > 0 ? 1 : 0
  }
  writeFiles(root, new Map(outdated))
  for (const [path] of outdated) context.write(`${path}\n`)
  if (outdated.length === 0) context.write('Everything is up to date.\n')
  return 0
}

function usualTargets(root: string): readonly string[] {
  // The people of the toolkit's own documents are invented: they have no logins on GitHub.
  if (isToolkit(root)) return ['editors', 'docs', 'types']
  return existsSync(join(root, CODE_OWNERS_FILE)) ? ['editors', 'codeowners'] : ['editors']
}

function findTarget(name: string): Target {
  const target = targets[name]
  if (target) return target
  throw new Misuse(`“${name}” cannot be generated. There are ${Object.keys(targets).join(', ')}.`)
}

/** Our keys among whatever else the file holds. */
function mergedSettings(root: string): string {
  const text = readText(join(root, '.vscode/settings.json')) ?? '{}'
  let present: Record<string, unknown>
  try {
    present = JSON.parse(text)
  } catch {
    throw new Misuse(
      `.vscode/settings.json has comments or a slip in it, so it was left as it is. Add these keys by hand:\n${toJson(vscodeSettings(DOCUMENTS_FOLDER))}`,
    )
  }
  const ours = vscodeSettings(DOCUMENTS_FOLDER)
  const merged = mapValues(ours, (value, key) =>
    isGroup(value) && isGroup(present[key]) ? { ...present[key], ...value } : value,
  )
  return toJson({ ...present, ...merged })
}

function isToolkit(root: string): boolean {
  return /"name": "qms-kit"/.test(readText(join(root, 'package.json')) ?? '')
}

function readText(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

function mapValues<Value, Mapped>(
  record: Readonly<Record<string, Value>>,
  map: (value: Value, key: string) => Mapped,
): Record<string, Mapped> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value, key)]))
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
