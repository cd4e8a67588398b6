import type { Subject } from '../../core/model/subject.js'
import type { Layer } from '../../layers.js'
import { drawImports } from './imports/draw-imports.js'
import { folderImports } from './imports/folder-imports.js'
import type { Imports } from './imports/read-imports.js'

const SECTION = /(<!-- house: .*? -->\n)[\s\S]*?(<!-- house ends -->)/

/**
 * @param imports of the files in scripts/
 * @returns docs/architecture.md with the layers and subjects as they are now; the rest of the page as it was
 */
export function generateHouseSection(
  page: string,
  layers: readonly Layer[],
  subjects: readonly Subject[],
  imports: Imports,
): string {
  const drawn = (folders: readonly string[]) => drawImports(folderImports(imports, folders))
  const layerFolders = layers.map(({ folder }) => folder)
  const subjectFolders = subjects.map(({ id }) => `subjects/${id}`)
  return page.replace(SECTION, (_section, begin: string, end: string) =>
    [begin, drawn(layerFolders), layerTable(layers), drawn(subjectFolders), subjectTable(subjects), end].join('\n'),
  )
}

function layerTable(layers: readonly Layer[]): string {
  const rows = layers.map(({ folder, holds, mayImport }) => {
    const allowed = mayImport.map((name) => `\`${name}\``).join(', ') || 'nothing of ours'
    return `| \`scripts/${folder}/\` | ${holds} | ${allowed} |\n`
  })
  return `| folder | what it holds | may import |\n|---|---|---|\n${rows.join('')}`
}

function subjectTable(subjects: readonly Subject[]): string {
  const rows = subjects.map(
    ({ id, title, description, rules }) =>
      `| \`subjects/${id}/\` | ${title}: ${description.charAt(0).toLowerCase()}${description.slice(1)} | ${rules.length} |\n`,
  )
  return `| subject | what it is about | rules |\n|---|---|--:|\n${rows.join('')}`
}
