import { existsSync } from 'node:fs'
import { relative, resolve, sep } from 'node:path'
import type { Qms } from '../../../core/model/qms.js'
import type { UnreadFile, UnreadReason } from '../../../core/model/unread-file.js'
import { findSitePages, ignoredFiles } from '../../../core/read/index.js'
import { Misuse } from '../../command/misuse.js'
import type { OpenedQms } from '../repository/open-qms.js'

/** The files and folders that a check is asked for. */
export interface ChosenPaths {
  /** From the repository's root; empty for everything. */
  readonly paths: readonly string[]
  includes(file: string): boolean
}

/**
 * @param folder in which the command is run: written paths count from there
 * @param at a commit that is read instead of the working folder
 * @throws Misuse for a path in which nothing is read: “no problems” would mean nothing
 */
export function choosePaths(
  { root, qms, tree }: OpenedQms,
  unread: readonly UnreadFile[],
  folder: string,
  { paths: written = [], at }: { readonly paths?: readonly string[]; readonly at?: string },
): ChosenPaths {
  const checked = checkedFiles(qms)
  const paths = written.map((path) => {
    const chosen = relative(root, resolve(folder, path)).split(sep).join('/')
    if (chosen === '' || checked.some((file) => isIn(file, chosen))) return chosen
    if (at === undefined && !existsSync(resolve(folder, path)))
      throw new Misuse(`There is no file or folder “${path}” here.`)
    throw new Misuse(`“${path}” was not checked: ${whyNotRead(qms, unread, chosen, tree.kindOf(chosen) === 'folder')}`)
  })
  const everything = paths.length === 0 || paths.includes('')
  return {
    paths: everything ? [] : paths,
    includes: (file) => everything || paths.some((path) => isIn(file, path)),
  }
}

function isIn(file: string, path: string): boolean {
  return file === path || file.startsWith(`${path}/`)
}

/** The settings are read even where they are missing. */
function checkedFiles({ documents, otherSources, types, codeOwners }: Qms): readonly string[] {
  const sources = [...documents, ...otherSources].map(({ path }) => path)
  const schemas = [...types.values()].map(({ source }) => source)
  return [...sources, ...schemas, ...(codeOwners ? [codeOwners.path] : [])]
}

const REMEDIES: Readonly<Record<UnreadReason, string>> = {
  ending: 'its name does not end in “.md”. Rename it',
  hidden: 'it is in a hidden folder, or in node_modules. Move it',
  outside: 'it is not in qms-docs/. Move it there',
}

function whyNotRead(
  { settings, folder }: Qms,
  unread: readonly UnreadFile[],
  chosen: string,
  isFolder: boolean,
): string {
  const known = unread.find(({ file }) => isIn(file, chosen))
  if (known && isFolder)
    return 'no document in it is read. “qms check --all” names the files that look like one, and says what to do.'
  if (known) return `${REMEDIES[known.reason]}, and check again.`
  if (ignoredFiles(settings, folder)(chosen))
    return '“ignore” in qms.yml says that it is not a controlled document. Take it off that list if it is one.'
  if (findSitePages(settings, folder).has(chosen))
    return '“site.pages” in qms.yml says that it is a page of the manual, and no controlled document. Take it off that list if it is one.'
  const what = isFolder ? 'no document in it is read' : 'it is not a document'
  return `${what}. Documents are files in ${folder}/ whose names end in “.md”.`
}
