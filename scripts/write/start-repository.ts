/** Makes a git repository with the branch `main` in a folder that is in none. */
export async function startRepository(root: string): Promise<void> {
  const { simpleGit } = await import('simple-git')
  await simpleGit({ baseDir: root }).raw(['init', '--quiet', '--initial-branch', 'main'])
}
