import type { Imports } from './read-imports.js'

/**
 * @param folders the longer path before the shorter one that holds it; files in none of them are left out
 * @returns for each folder the others from which its files import
 */
export function folderImports(imports: Imports, folders: readonly string[]): Imports {
  const folderOf = (file: string) => folders.find((folder) => file.startsWith(`${folder}/`))
  const found = new Map(folders.map((folder) => [folder, new Set<string>()]))
  for (const [file, targets] of imports) {
    const from = folderOf(file)
    for (const to of [...targets].map(folderOf)) if (from && to && from !== to) found.get(from)?.add(to)
  }
  return found
}
