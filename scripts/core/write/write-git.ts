import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

/**
 * Makes a git repository in a folder that is in none.
 *
 * @param branch the first one; the one to which git is set by default
 */
export async function startRepository(root: string, branch?: string): Promise<void> {
  await runGit(root, ['init', '--quiet', ...(branch ? ['--initial-branch', branch] : [])])
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
