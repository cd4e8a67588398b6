import type { JsonSchema } from '../../model/document-type.js'
import type { History } from '../../model/history.js'
import type { Qms, SettingsVersion } from '../../model/qms.js'
import type { SourceFile } from '../../model/source-file.js'
import { onceByKey } from '../../values/once.js'
import type { ReadBlobs } from '../git/blobs.js'
import { readSettingsSchemas, settingsIn } from '../settings/settings.js'
import { withDefaults } from '../settings/yaml-file.js'
import { MAX_SETTINGS_BYTES } from '../trees/file-tree.js'

/** @returns what answers for each commit which settings and people were in force; each version of a file is parsed once, when asked for */
export async function readSettingsVersions(
  { settingsFile, peopleFile }: Pick<Qms, 'settingsFile' | 'peopleFile'>,
  history: History,
  read: ReadBlobs,
): Promise<(commit: string) => SettingsVersion> {
  const { parseYamlFile } = await import('../settings/parse-yaml-file.js')
  const schemas = readSettingsSchemas()
  const load = async ({ path }: SourceFile, schema: JsonSchema, subject: string) => {
    const contents = new Map<string, Uint8Array>()
    const blobs = new Set(history.everyVersionOf(path).flatMap(({ blob }) => blob ?? []))
    for await (const { blob, bytes } of read([...blobs], MAX_SETTINGS_BYTES)) if (bytes) contents.set(blob, bytes)
    const parse = onceByKey(
      (blob: string) => blob,
      (blob) => {
        const parsed = parseYamlFile(contents.get(blob) ?? new Uint8Array(), schema, subject)
        return { path, ...parsed, fields: withDefaults(parsed.fields, schema) }
      },
    )
    return { blobAt: (commit: string) => history.blobAt(path, commit) ?? '', parse }
  }
  const settings = await load(settingsFile, schemas.settings, 'qms.yml')
  const people = await load(peopleFile, schemas.people, 'people.yml')
  // Most commits change neither file: what follows from them is then worked out once.
  const versionOf = onceByKey(
    (blobs: VersionBlobs) => `${blobs.settings} ${blobs.people}`,
    (blobs) => settingsIn(settings.parse(blobs.settings), people.parse(blobs.people)),
  )
  return onceByKey(
    (commit: string) => commit,
    (commit) => versionOf({ settings: settings.blobAt(commit), people: people.blobAt(commit) }),
  )
}

/** Git's ids of the two files; empty where there is none. */
interface VersionBlobs {
  readonly settings: string
  readonly people: string
}
