import { CODE_OWNERS_PLACES } from '../model/qms.js'
import type { Defect, SourceFile } from '../model/source-file.js'
import type { FileEntry, FileTree } from './trees/file-tree.js'

/** What is read besides documents and settings: it decides on what is checked. */
const SCHEMAS = ['schemas/document-types', 'schemas/requirements']

/**
 * @param entries of the documents' folder, but for documents and settings
 * @returns what should have been read and was not: symbolic links, which are never followed, and submodules whose files are not here
 */
export function unreadSources(tree: FileTree, entries: readonly FileEntry[]): readonly SourceFile[] {
  const single = [...CODE_OWNERS_PLACES, ...SCHEMAS]
  const listed = [...SCHEMAS.flatMap((one) => tree.list(one)), ...entries]
  const links = [
    ...single.map((path) => linkOnTheWay(tree, path)),
    ...listed.filter(({ kind }) => kind === 'symbolic-link').map(({ path }) => path),
  ]
  const submodules = entries.filter(({ kind }) => kind === 'submodule')
  return [
    ...[...new Set(links)].filter((path) => path !== undefined).map((path) => unread(path, LINK)),
    ...submodules.map(({ path }) => unread(path, absentSubmodule(path))),
  ]
}

/** @returns the symbolic link that is at a path or before it, if any */
function linkOnTheWay(tree: FileTree, path: string): string | undefined {
  const steps = path.split('/')
  return steps.map((_step, index) => steps.slice(0, index + 1).join('/')).find((one) => tree.isLink(one))
}

function unread(path: string, defect: Defect): SourceFile {
  return { path, yaml: { source: '', line: 1 }, defects: [defect] }
}

export const LINK: Defect = {
  rule: 'regular-file',
  at: [1, 1, 1, 1],
  message:
    'This is a symbolic link. Links are never followed, because they may lead out of the repository: put the file itself here.',
}

function absentSubmodule(path: string): Defect {
  const message = `The files of the git submodule ${path} are not here, so nothing in it was checked. Run: git submodule update --init ${path}`
  return { rule: 'regular-file', at: [1, 1, 1, 1], message }
}
