import { describeRepository, findCommit, readCommitter } from '../../read/index.js'
import { commitFiles, startRepository } from '../../write/write-git.js'
import type { CommandContext } from '../context.js'

/**
 * Begins a repository with the files as its first commit. Where there are commits already, committing is left to people.
 *
 * @returns what was done, or is left to do, in a sentence
 */
export async function keepInGit(
  { environment }: CommandContext,
  root: string,
  paths: readonly string[],
): Promise<string> {
  if (!describeRepository(root).isGit) await startRepository(root)
  if (await findCommit(root, 'HEAD')) return 'Look at them with “git status” and “git diff”, then commit them.'
  if (!(await readCommitter(root, environment)))
    return `git does not know who you are, so they are not committed yet. ${howToCommit}`
  try {
    await commitFiles(root, paths, 'Begin the quality management system')
    return 'They are the first commit.'
  } catch (error) {
    return `git would not commit them: ${error instanceof Error ? error.message.trim() : error}`
  }
}

const howToCommit = `Tell it, then commit:
  git config user.name "Your Name"
  git config user.email you@example.org
  git add --all
  git commit --message "Begin the quality management system"`
