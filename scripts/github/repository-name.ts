/** A repository on GitHub. */
export interface RepositoryName {
  readonly owner: string
  readonly name: string
}

const PART = '[A-Za-z0-9_.-]{1,100}'
const NAME = new RegExp(`^(${PART})/(${PART})$`)
/** `https://github.com/owner/name.git`, `git@github.com:owner/name.git`, `ssh://git@github.com/owner/name`. */
const REMOTE = new RegExp(`^(?:https?://|ssh://|git://|[A-Za-z0-9_.-]{1,100}@)[^\\s]{1,200}?[/:](${PART})/(${PART})$`)

/** @returns the repository that `owner/name` means; nothing for anything else */
export function parseRepositoryName(text: string): RepositoryName | undefined {
  return named(NAME.exec(text))
}

/** @returns the repository behind the address of a git remote; nothing for a folder or anything else */
export function repositoryOfRemote(url: string): RepositoryName | undefined {
  return named(REMOTE.exec(url.trim().replace(/\.git\/?$/, '')))
}

/** @returns the server behind the address of a git remote; undefined for GitHub itself, also under a name that only SSH knows */
export function otherServerOfRemote(url: string): string | undefined {
  const [, host = ''] = SERVER.exec(url.trim()) ?? []
  return !host.includes('.') || /(^|\.)github\.com$/i.test(host) ? undefined : host.toLowerCase()
}

const SERVER = /^(?:[a-z]{1,10}:\/\/)?(?:[^@\s/]{1,200}@)?([A-Za-z0-9.-]{1,200})[:/]/

function named(match: RegExpExecArray | null): RepositoryName | undefined {
  const [, owner, name] = match ?? []
  return owner && name ? { owner, name } : undefined
}
