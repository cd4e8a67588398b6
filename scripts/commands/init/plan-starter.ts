import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { codeOwners } from '../../lifecycle/code-owners.js'
import { CODE_OWNERS_PLACES, type Qms } from '../../model/qms.js'
import { DOCUMENTS_FOLDER, type FileTree, memoryTree, readDocumentTypes, readQms } from '../../read/index.js'
import { editorSetup } from '../generate/editor-setup.js'
import { type StarterFacts, starterFiles } from './starter-files.js'

const EDITOR_FOLDER = '.vscode'

/** Where the files are to go, and what is there. */
export interface StarterPlace {
  readonly root: string
  readonly tree: FileTree
  readonly present: Qms
}

export interface StarterPlan {
  /** What is missing, by path. */
  readonly added: ReadonlyMap<string, string>
  /** What is there already and stays as it is. */
  readonly kept: readonly string[]
}

/** Decides what a repository still needs. What is there stays; documents come only into a repository that has none. */
export async function planStarter(place: StarterPlace, facts: StarterFacts): Promise<StarterPlan> {
  const { root, tree, present } = place
  const hasDocuments = tree.list(DOCUMENTS_FOLDER).some(isDocument)
  const isWanted = (path: string) =>
    path === present.peopleFile.path ? present.people.length === 0 : !(hasDocuments && isDocument({ path }))
  const wanted = [...starterFiles(facts)].filter(([path]) => isWanted(path))
  const added = new Map(wanted.filter(([path]) => !isThere(root, path)))
  const kept = wanted.map(([path]) => path).filter((path) => !added.has(path))
  if (isThere(root, EDITOR_FOLDER)) kept.push(EDITOR_FOLDER)
  else for (const [path, text] of Object.entries(await editorFilesOf(place))) added.set(path, text)
  const owners = CODE_OWNERS_PLACES.find((path) => isThere(root, path))
  if (owners) kept.push(owners)
  else added.set(CODE_OWNERS_PLACES[0], codeOwners(await afterwards(place, added, facts)).text)
  return { added, kept }
}

function isDocument({ path }: { readonly path: string }): boolean {
  return path.startsWith(`${DOCUMENTS_FOLDER}/`) && path.endsWith('.md')
}

/** Readme.md is README.md to those who look for it. */
function isThere(root: string, path: string): boolean {
  const folder = join(root, dirname(path))
  const name = basename(path).toLowerCase()
  return existsSync(folder) && readdirSync(folder).some((other) => other.toLowerCase() === name)
}

async function editorFilesOf({ root, tree }: StarterPlace): Promise<Readonly<Record<string, string>>> {
  const { types } = await readDocumentTypes(tree)
  return editorSetup(root, [...types.values()])
}

/** The model of the repository as it will be. */
async function afterwards(
  { root, present }: StarterPlace,
  added: ReadonlyMap<string, string>,
  { today }: StarterFacts,
): Promise<Qms> {
  if (present.documents.length > 0) return present
  const settings = [present.settingsFile.path, present.peopleFile.path].filter((path) => existsSync(join(root, path)))
  const texts = settings.map((path) => [path, readFileSync(join(root, path), 'utf8')] as const)
  return readQms(memoryTree(Object.fromEntries([...added, ...texts])), { today: () => today })
}
