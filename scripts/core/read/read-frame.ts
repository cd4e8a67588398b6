import { fromUtf8 } from '../bytes/utf8.js'
import type { DocumentType } from '../model/document-type.js'
import type { Settings } from '../model/generated-types.js'
import { CODE_OWNERS_PLACES, type Qms } from '../model/qms.js'
import type { SourceFile } from '../model/source-file.js'
import { cacheOf } from './cache-of.js'
import type { ReadOptions } from './read-options.js'
import { readDocumentTypes } from './schemas/document-types.js'
import { readSettings, readSettingsSchemas } from './settings/settings.js'
import { readStandards } from './settings/standards.js'
import type { YamlCache } from './settings/yaml-file.js'
import { readPackageSchema } from './toolkit.js'
import { type FileTree, MAX_SETTINGS_BYTES } from './trees/file-tree.js'

/** What is read before the documents, because it decides how they are read and judged. */
export interface ReadingFrame
  extends Pick<
    Qms,
    | 'settings'
    | 'settingsFile'
    | 'listedPeople'
    | 'peopleFile'
    | 'baseline'
    | 'baselineFile'
    | 'types'
    | 'standards'
    | 'settingPaths'
    | 'codeOwners'
  > {
  /** The repository's own editions, and those of its document types that cannot be used. */
  readonly schemaFiles: readonly SourceFile[]
}

/** @param folder of the documents */
export async function readFrame(tree: FileTree, folder: string, options: ReadOptions): Promise<ReadingFrame> {
  const cache: YamlCache = cacheOf(options, 'settings', [readSettingsSchemas(), readPackageSchema('requirements')])
  const { types, broken, own: ownTypes } = await readDocumentTypes(tree)
  const settings = await readSettings(tree, folder, cache)
  const { standards, files, own: ownStandards } = await readStandards(settings.settings.standards, tree, cache)
  cache.save()
  const { settingsFile, peopleFile, baselineFile } = settings
  const single = [settingsFile, peopleFile, baselineFile].map(({ path }) => path)
  return {
    ...settings,
    types: asChosen(types, settings.settings),
    standards,
    settingPaths: [...single.filter((path) => tree.kindOf(path) === 'file'), ...ownTypes, ...ownStandards].sort(),
    schemaFiles: [...files, ...broken],
    ...(await readCodeOwners(tree)),
  }
}

async function readCodeOwners(tree: FileTree): Promise<Pick<Qms, 'codeOwners'>> {
  for await (const { path, bytes } of tree.read(CODE_OWNERS_PLACES, MAX_SETTINGS_BYTES))
    return bytes ? { codeOwners: { path, text: fromUtf8(bytes) } } : {}
  return {}
}

/** The form of ids, and where new records go, are a choice of the repository. */
function asChosen(types: ReadonlyMap<string, DocumentType>, { ids, storage }: Settings) {
  return new Map(
    [...types].map(([name, type]) => {
      const chosen = type.storage.filter((form) => form === storage[name])
      return [
        name,
        { ...type, idFormat: ids[name] ?? type.idFormat, storage: [...new Set([...chosen, ...type.storage])] },
      ]
    }),
  )
}
