import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

/** Makes a git repository with the branch `main` in a folder that is in none. */
export async function startRepository(root: string): Promise<void> {
  await runGit(root, ['init', '--quiet', '--initial-branch', 'main'])
}

/**
 * Commits these files and nothing else that may have changed, as whoever git says is at work.
 *
 * @param paths from the root
 * @throws Error with git's own words if it refuses
 */
export async function commitFiles(root: string, paths: readonly string[], message: string): Promise<void> {
  await runGit(root, ['add', '--', ...paths])
  await runGit(root, ['commit', '--quiet', '--message', message, '--', ...paths])
}

async function runGit(root: string, command: readonly string[]): Promise<void> {
  try {
    await promisify(execFile)('git', command, { cwd: root, env: process.env })
  } catch (error) {
    throw new Error(hasWords(error) ? error.stderr.trim() : String(error))
  }
}

function hasWords(error: unknown): error is { readonly stderr: string } {
  return typeof error === 'object' && error !== null && 'stderr' in error && typeof error.stderr === 'string'
}
