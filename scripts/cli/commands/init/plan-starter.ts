import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Qms } from '../../../core/model/qms.js'
import { DOCUMENTS_FOLDER, type FileTree, overlaidTree, readDocumentTypes, readQms } from '../../../core/read/index.js'
import { once } from '../../../core/values/once.js'
import { codeOwners } from '../../../subjects/approval/code-owners.js'
import { editorSetup } from '../generate/editor-setup.js'
import { type AddedText, changeOf } from './change-of-file.js'
import { namesToolkit } from './names-toolkit.js'
import { packToolkit } from './pack-toolkit.js'
import type { StarterFacts } from './starter-facts.js'
import { GUIDES, starterFiles, TOOLKIT_PACKAGE } from './starter-files.js'

/** Where the files are to go, and what is there. */
export interface StarterPlace {
  readonly root: string
  readonly tree: FileTree
  readonly present: Qms
}

export interface StarterPlan {
  /** What is missing, by path. */
  readonly added: StarterFiles
  /** What is there and lacks something, by path. */
  readonly changed: ReadonlyMap<string, AddedText>
  /** What is there already and stays as it is. */
  readonly kept: readonly string[]
}

type StarterFiles = ReadonlyMap<string, string | Uint8Array>

/**
 * Decides what a repository still needs. What a file says stays. Documents come only into a repository that has none, besides
 * roles that people and the approval matrix name.
 */
export async function planStarter(place: StarterPlace, facts: StarterFacts): Promise<StarterPlan> {
  const { root, tree } = place
  const starter = starterFiles(facts)
  const wanted = new Map<string, string | Uint8Array>([...starter].filter(([path]) => isWanted(place, path)))
  const [readme, guide] = GUIDES
  if (isThere(root, readme) && !textOf(root, readme).includes('qms check')) wanted.set(guide, starter.get(readme) ?? '')
  for (const role of rolesWithoutDocument(await afterwards(place, wanted, facts))) {
    const path = `${DOCUMENTS_FOLDER}/roles/${role}.md`
    const text = starter.get(path)
    if (text !== undefined) wanted.set(path, text)
  }
  const owners = codeOwners(await afterwards(place, wanted, facts))
  wanted.set(owners.path, owners.text)
  const { types } = await readDocumentTypes(tree)
  for (const [path, text] of Object.entries(editorSetup(root, [...types.values()]))) wanted.set(path, text)
  if (!namesToolkit(textOf(root, 'package.json'))) wanted.set(TOOLKIT_PACKAGE, await packedToolkit())
  return compare(root, wanted)
}

/** The toolkit that runs stays the same. */
const packedToolkit = once(packToolkit)

function isWanted({ tree, present }: StarterPlace, path: string): boolean {
  if (path === present.peopleFile.path) return present.people.length === 0
  return !isDocument({ path }) || !tree.list(DOCUMENTS_FOLDER).some(isDocument)
}

function isDocument({ path }: { readonly path: string }): boolean {
  return path.startsWith(`${DOCUMENTS_FOLDER}/`) && path.endsWith('.md')
}

/** The model of the repository as it will be. */
function afterwards({ root, tree }: StarterPlace, wanted: StarterFiles, { today }: StarterFacts): Promise<Qms> {
  const missing = [...wanted].filter(([path]) => !isThere(root, path))
  const files = new Map(missing.map(([path, text]) => [path, Buffer.from(text)]))
  return readQms(overlaidTree(tree, files), { today: () => today })
}

function compare(root: string, wanted: StarterFiles): StarterPlan {
  const added = new Map<string, string | Uint8Array>()
  const changed = new Map<string, AddedText>()
  const kept: string[] = []
  for (const [path, text] of wanted) {
    const change = isThere(root, path) ? changeOf(path, textOf(root, path), text.toString()) : undefined
    if (!isThere(root, path)) added.set(path, text)
    else if (change) changed.set(path, change)
    else kept.push(path)
  }
  return { added, changed, kept }
}

/** Readme.md is README.md to those who look for it. */
function isThere(root: string, path: string): boolean {
  const folder = join(root, dirname(path))
  const name = basename(path).toLowerCase()
  return existsSync(folder) && readdirSync(folder).some((other) => other.toLowerCase() === name)
}

function textOf(root: string, path: string): string {
  return existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : ''
}

/** @returns the roles that people hold or that must approve, and that no document describes */
function rolesWithoutDocument(qms: Qms): readonly string[] {
  const held = qms.people.flatMap(({ roles = [] }) => roles.map(({ role }) => role))
  const approving = Object.values(qms.settings.approval_matrix).flatMap((row) => Object.values(row).flat())
  return [...new Set([...held, ...approving])].filter((role) => !qms.find(role) && !qms.person(role))
}
