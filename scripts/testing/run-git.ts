import { type Answer, askProcess } from './ask-process.js'

interface GitOptions {
  /** In place of the environment of the tests. */
  readonly env?: Readonly<Record<string, string | undefined>>
  readonly input?: string
}

/** @returns what git says, and its exit code */
export function runGit(folder: string, args: readonly string[], { env = process.env, input }: GitOptions = {}): Answer {
  return askProcess('git-process', { args, folder, env: { ...env }, ...(input !== undefined && { input }) })
}
