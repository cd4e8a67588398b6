import type { Fields, FieldValue } from '../model/document.js'
import type { JsonSchema } from '../model/document-type.js'
import { isFields } from '../model/fields.js'
import type { Baseline, Person, Settings } from '../model/generated-types.js'
import type { Defect, SourceFile } from '../model/source-file.js'
import { listFields } from './field-definitions.js'
import type { FileTree } from './file-tree.js'
import { readPackageSchema } from './package-files.js'
import { decodeText } from './text.js'
import { compileSchema, validate } from './validator.js'
import { readYaml } from './yaml.js'

export interface SettingsRead {
  readonly settings: Settings
  readonly settingsFile: SourceFile
  readonly people: readonly Person[]
  readonly peopleFile: SourceFile
  readonly baseline: Baseline
  readonly baselineFile: SourceFile
}

/** Reads `qms.yml`, `people.yml` and `baseline.yml`. What is missing or broken gets its default, and a defect that says so. */
export async function readSettings(tree: FileTree, folder: string): Promise<SettingsRead> {
  const schemas = readSettingsSchemas()
  const settings = await readFile(tree, `${folder}/qms.yml`, schemas.settings, 'qms.yml')
  const people = await readFile(tree, `${folder}/people.yml`, schemas.people, 'people.yml')
  const baseline = await readFile(tree, `${folder}/baseline.yml`, schemas.baseline, 'baseline.yml')
  const own = settings.value as unknown as Settings
  return {
    settings: own,
    settingsFile: settings.exists
      ? settings.file
      : withDefect(
          settings.file,
          'There is no qms.yml in this folder, so defaults apply. Create it with at least the organization’s name: “organization:” and, indented below it, “name: …”.',
        ),
    people: [...(own.people ?? []), ...((people.value as { people?: Person[] }).people ?? [])].filter(({ id }) => id),
    peopleFile: people.file,
    baseline: baseline.value as unknown as Baseline,
    baselineFile: baseline.file,
  }
}

async function readFile(tree: FileTree, path: string, schema: JsonSchema, subject: string) {
  const check = compileSchema(schema)
  const checkable = { schema, fields: listFields(schema), subject }
  for await (const { bytes } of tree.read([path])) {
    const { text, defects } = decodeText(bytes ?? Buffer.alloc(0))
    const yaml = readYaml(text, 1)
    const { fields, defects: fieldDefects } = validate(yaml.value ?? {}, checkable, check)
    const found = [...defects, ...yaml.defects, ...(yaml.defects.length > 0 || defects.length > 0 ? [] : fieldDefects)]
    return {
      exists: true,
      value: withDefaults(fields, schema),
      file: { path, yaml: { source: text, line: 1 }, defects: found },
    }
  }
  return { exists: false, value: withDefaults({}, schema), file: { path, yaml: { source: '', line: 1 }, defects: [] } }
}

/** Fills in what the file leaves open. Validation must not: it would take defaults for something that the author wrote. */
function withDefaults(fields: Fields, schema: JsonSchema): Fields {
  const filled: Record<string, FieldValue | undefined> = { ...fields }
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    const value = filled[name] ?? (property.default as FieldValue | undefined)
    if (value !== undefined) filled[name] = isFields(value) ? withDefaults(value, property) : value
  }
  return filled
}

function withDefect(file: SourceFile, message: string): SourceFile {
  const defect: Defect = { rule: 'valid-settings', at: [1, 1, 1, 1], message }
  return { ...file, defects: [defect] }
}

/** @returns the schemas of qms.yml, people.yml and baseline.yml; `people`, defined in the second, may stand in either of the first two */
export function readSettingsSchemas(): SettingsSchemas {
  settingsSchemas ??= buildSettingsSchemas()
  return settingsSchemas
}

interface SettingsSchemas {
  readonly settings: JsonSchema
  readonly people: JsonSchema
  readonly baseline: JsonSchema
}

let settingsSchemas: SettingsSchemas | undefined

function buildSettingsSchemas(): SettingsSchemas {
  const [settings, people] = [readPackageSchema('settings'), readPackageSchema('people')]
  const properties = { ...settings.properties, people: people.properties?.people ?? {} }
  return { settings: { ...settings, properties }, people, baseline: readPackageSchema('baseline') }
}
