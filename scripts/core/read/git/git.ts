import { askGit } from './ask-git.js'
import { GitFailure, GitMissing, GitRefusal } from './stream-git.js'

/** @returns whether the command git can be run on this computer */
export async function isGitInstalled(folder: string): Promise<boolean> {
  try {
    return (await askGit(folder, ['version'])) !== ''
  } catch (error) {
    if (error instanceof GitMissing) return false
    throw error
  }
}

/** @returns those of the paths that an ignore file keeps out of git, in the repository or of the user */
export async function findIgnored(root: string, paths: readonly string[]): Promise<readonly string[]> {
  const said = await succeed(root, ['check-ignore', '--', ...paths])
  return said?.split('\n') ?? []
}

/** @returns the full name of the commit that a reference means; undefined when there is none */
export async function findCommit(root: string, ref: string): Promise<string | undefined> {
  return succeed(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`])
}

/** @returns the commit from which another commit, HEAD by default, and this one went apart; undefined when they share none */
export async function findMergeBase(root: string, commit: string, other = 'HEAD'): Promise<string | undefined> {
  return succeed(root, ['merge-base', other, commit])
}

/** The branch that others have, as a clone knows it: the default one, else one of the usual names. git lists them in this order. */
const PUBLISHED = ['refs/remotes/origin/HEAD', 'refs/remotes/origin/main', 'refs/remotes/origin/master']

/** @returns the latest commit of HEAD that the default branch of the remote has, too; undefined where there is no remote */
export async function findPublished(root: string): Promise<string | undefined> {
  const branches = await succeed(root, ['for-each-ref', '--format=%(refname)', ...PUBLISHED])
  for (const branch of branches?.split('\n') ?? []) {
    const commit = await findMergeBase(root, branch)
    if (commit !== undefined) return commit
  }
  return undefined
}

/** @returns what git is set to, of the repository, the user or the machine; `~` in a path stands for the home folder */
export async function readGitSetting(folder: string, name: string): Promise<string | undefined> {
  try {
    return await succeed(folder, ['config', '--type=path', '--get', name])
  } catch (error) {
    if (error instanceof GitMissing) return undefined
    throw error
  }
}

/** @returns as whom git would commit here, by its settings or environment; nothing unless both name and address are known */
export async function readCommitter(
  folder: string,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<{ name: string; email: string } | undefined> {
  const name = environment.GIT_COMMITTER_NAME || (await readGitSetting(folder, 'user.name'))
  const email = environment.GIT_COMMITTER_EMAIL || (await readGitSetting(folder, 'user.email'))
  return name && email ? { name, email } : undefined
}

/** @returns git's id of a file in a commit; undefined when the commit does not have it */
export async function findBlob(root: string, commit: string, path: string): Promise<string | undefined> {
  return succeed(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${commit}:./${path}`])
}

/** Runs one git command. @returns its output; undefined when git says no */
async function succeed(root: string, command: string[]): Promise<string | undefined> {
  try {
    return (await askGit(root, command)).trim() || undefined
  } catch (error) {
    if (error instanceof GitFailure && !(error instanceof GitRefusal || error instanceof GitMissing)) return undefined
    throw error
  }
}
