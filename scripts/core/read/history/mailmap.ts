import type { AliasOf, Author } from '../../model/commit.js'
import { askGit } from '../git/ask-git.js'
import { GitFailure, GitMissing, GitRefusal } from '../git/stream-git.js'

const noAliases: AliasOf = () => undefined

/**
 * Reads `.mailmap` from the top of a repository, as a commit has it. Neither the one in the folder nor those of the user's
 * settings are asked, which git's own `%aE` would: what is not committed, or lies elsewhere, is nothing that others agreed on.
 *
 * @throws GitRefusal
 */
export async function readMailmap(root: string, commit: string): Promise<AliasOf> {
  try {
    return parseMailmap(await askGit(root, ['cat-file', 'blob', `${commit}:.mailmap`]))
  } catch (error) {
    if (error instanceof GitFailure && !(error instanceof GitRefusal || error instanceof GitMissing)) return noAliases
    throw error
  }
}

/** `Proper Name <proper@…> Commit Name <commit@…>`; either name may be missing, and so may the first address. */
const LINE = /^([^<>]*)<([^<>]*)>(?:([^<>]*)<([^<>]*)>)?/

/** What is longer names no person. */
const LONGEST_LINE = 1000

/** @param text see https://git-scm.com/docs/gitmailmap; of two lines about the same person the last one counts */
export function parseMailmap(text: string): AliasOf {
  const aliases = new Map<string, Partial<NonNullable<Author['alias']>>>()
  for (const line of text.split('\n')) {
    if (line.startsWith('#') || line.length > LONGEST_LINE) continue
    const [found, name = '', first = '', commitName = '', second] = LINE.exec(line) ?? []
    if (found === undefined) continue
    const proper = { ...(name.trim() && { name: name.trim() }), ...(second !== undefined && { email: first.trim() }) }
    aliases.set(keyOf(commitName, second ?? first), proper)
  }
  if (aliases.size === 0) return noAliases
  return ({ name, email }) => {
    const alias = aliases.get(keyOf(name, email)) ?? aliases.get(keyOf('', email))
    return alias && { name, email, ...alias }
  }
}

/** Capitals do not matter. */
function keyOf(name: string, email: string): string {
  return `${name.trim()}\0${email.trim()}`.toLowerCase()
}
