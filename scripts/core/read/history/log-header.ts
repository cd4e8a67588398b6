import type { AliasOf, Author, Commit } from '../../model/commit.js'
import { defined } from '../../values/defined.js'

/** What `git log` is asked to say of each commit, in this order. */
export const HEADER = [
  '%H',
  '%P',
  '%an',
  '%ae',
  '%aI',
  '%cn',
  '%ce',
  '%cI',
  '%(trailers:key=Co-authored-by,valueonly,unfold,separator=%x1d)',
  '%s',
] as const

/**
 * @param aliasOf who a person is by `.mailmap`
 * @returns a function that turns the answers into a commit; the same person is the same object in all of them
 */
export function commitBuilder(aliasOf: AliasOf = () => undefined): (header: readonly string[]) => Commit {
  const authors = new Map<string, Author>()
  const author = (name: string, email: string): Author => {
    const key = `${name}\0${email}`
    const known = authors.get(key) ?? { name, email, ...defined({ alias: aliasOf({ name, email }) }) }
    authors.set(key, known)
    return known
  }
  const coAuthor = (line: string): Author => {
    const bracket = line.lastIndexOf('<')
    if (bracket < 0) return author(line.trim(), '')
    return author(
      line.slice(0, bracket).trim(),
      line
        .slice(bracket + 1)
        .replace('>', '')
        .trim(),
    )
  }
  return ([
    id = '',
    parents = '',
    name = '',
    email = '',
    authored = '',
    committerName = '',
    committerEmail = '',
    committed = '',
    coAuthors = '',
    subject = '',
  ]) => ({
    id,
    parents: parents === '' ? [] : parents.split(' '),
    author: author(name, email),
    coAuthors: coAuthors === '' ? [] : [...new Set(coAuthors.split('\x1d').map(coAuthor))],
    committer: author(committerName, committerEmail),
    authored: withOffset(authored),
    committed: withOffset(committed),
    subject,
  })
}

/** Newer versions of git write Z where older ones write +00:00. */
function withOffset(time: string): string {
  return time.replace(/Z$/, '+00:00')
}
