/**
 * Commits these files and nothing else that may have changed, as whoever git says is at work.
 *
 * @param paths from the root
 * @throws Error with git's own words if it refuses, such as when nobody told it a name
 */
export async function commitFiles(root: string, paths: readonly string[], message: string): Promise<void> {
  const { simpleGit } = await import('simple-git')
  const git = simpleGit({ baseDir: root })
  await git.raw(['add', '--', ...paths])
  await git.raw(['commit', '--quiet', '--message', message, '--', ...paths])
}
