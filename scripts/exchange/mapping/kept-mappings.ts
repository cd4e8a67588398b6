import { blobId } from '../../core/bytes/digest.js'
import { readPackageSchema } from '../../core/read/index.js'
import { locate } from '../../core/read/locate.js'
import { parseYamlFile } from '../../core/read/settings/parse-yaml-file.js'
import type { FileTree } from '../../core/read/trees/file-tree.js'
import { MAX_SETTINGS_BYTES, readOne } from '../../core/read/trees/file-tree.js'
import { IMPORTS_FOLDER, type Mapping } from './mapping.js'

export interface KeptMapping {
  readonly name: string
  readonly path: string
  /** Git’s id of the file. */
  readonly blob: string
  /** Missing if it cannot be used: the fault says why. */
  readonly mapping?: Mapping
  /** With its place, such as `qms-docs/imports/helpdesk.yml:3:1 …`. */
  readonly fault?: string
}

export function mappingPath(folder: string, name: string): string {
  return `${folder}/${IMPORTS_FOLDER}/${name}.yml`
}

/** @returns every mapping that is kept, by name */
export async function keptMappings(tree: FileTree, folder: string): Promise<readonly KeptMapping[]> {
  const found: KeptMapping[] = []
  const files = (await tree.list(`${folder}/${IMPORTS_FOLDER}`))
    .map(({ path }) => path)
    .filter((path) => path.endsWith('.yml'))
  for (const path of files.sort()) {
    const name = path.slice(path.lastIndexOf('/') + 1, -'.yml'.length)
    if (tree.isLink(path)) continue
    const file = await readOne(tree, path, MAX_SETTINGS_BYTES)
    if (!file?.bytes) continue
    const parsed = parseYamlFile(file.bytes, readPackageSchema('import'), `${name}.yml`)
    const [defect] = parsed.defects
    const place = defect && locate({ path, yaml: parsed.yaml, defects: [] }, defect.at)
    found.push({
      name,
      path,
      blob: blobId(file.bytes),
      ...(defect && place
        ? { fault: `${path}:${place[0]}:${place[1]} ${defect.message}` }
        : { mapping: parsed.fields as unknown as Mapping }),
    })
  }
  return found
}
