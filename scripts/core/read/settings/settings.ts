import type { Fields } from '../../model/document.js'
import type { JsonSchema } from '../../model/document-type.js'
import type { Baseline, Person, Settings } from '../../model/generated-types.js'
import type { ListedPerson, SettingsVersion } from '../../model/qms.js'
import type { SourceFile } from '../../model/source-file.js'
import { once } from '../../values/once.js'
import { readPackageSchema } from '../toolkit.js'
import type { FileTree } from '../trees/file-tree.js'
import { LINK } from '../unread-sources.js'
import { readYamlFile, type YamlCache, type YamlFile } from './yaml-file.js'

export interface SettingsRead {
  readonly settings: Settings
  readonly settingsFile: SourceFile
  readonly listedPeople: readonly ListedPerson[]
  readonly peopleFile: SourceFile
  readonly baseline: Baseline
  readonly baselineFile: SourceFile
}

/** Reads `qms.yml`, `people.yml` and `baseline.yml`. What is missing or broken gets its default, and a defect that says so. */
export async function readSettings(tree: FileTree, folder: string, cache: YamlCache): Promise<SettingsRead> {
  const schemas = readSettingsSchemas()
  const read = async (name: string, schema: JsonSchema): Promise<YamlFile> => {
    const file = await readYamlFile(tree, `${folder}/${name}`, schema, name, cache)
    return tree.isLink(file.path) ? { ...file, defects: [LINK] } : file
  }
  const settingsFile = await read('qms.yml', schemas.settings)
  const peopleFile = await read('people.yml', schemas.people)
  const baselineFile = await read('baseline.yml', schemas.baseline)
  return {
    ...settingsIn(settingsFile, peopleFile),
    settingsFile: settingsFile.exists || settingsFile.defects.length > 0 ? settingsFile : withoutSettings(settingsFile),
    peopleFile,
    baseline: baselineFile.fields as unknown as Baseline,
    baselineFile,
  }
}

type ReadFile = SourceFile & { readonly fields: Fields }

/** @returns what the two files say, and everybody whom one of them lists */
export function settingsIn(settingsFile: ReadFile, peopleFile: ReadFile): SettingsVersion {
  const settings = settingsFile.fields as unknown as Settings
  const { people = [] } = peopleFile.fields as { people?: readonly Person[] }
  return {
    settings,
    listedPeople: [...listPeople(settings.people ?? [], settingsFile), ...listPeople(people, peopleFile)],
  }
}

function listPeople(people: readonly Person[], file: SourceFile): ListedPerson[] {
  return people.map((person, index) => ({ person, file, at: `/people/${index}` })).filter(({ person }) => person.id)
}

function withoutSettings(file: YamlFile): SourceFile {
  const message =
    'There is no qms.yml in this folder, so defaults apply. Create it with at least the organization’s name: “organization:” and, indented below it, “name: …”.'
  return { ...file, defects: [{ rule: 'valid-settings', at: [1, 1, 1, 1], message }] }
}

/** @returns the schemas of qms.yml, people.yml and baseline.yml; `people`, defined in the second, may be in either of the first two */
export const readSettingsSchemas = once((): SettingsSchemas => {
  const [settings, people] = [readPackageSchema('settings'), readPackageSchema('people')]
  const properties = { ...settings.properties, people: people.properties?.people ?? {} }
  return { settings: { ...settings, properties }, people, baseline: readPackageSchema('baseline') }
})

interface SettingsSchemas {
  readonly settings: JsonSchema
  readonly people: JsonSchema
  readonly baseline: JsonSchema
}
