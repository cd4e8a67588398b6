import { ENVIRONMENT, failureOf, GitFailure, notStarted, SAFE_SETTING } from './stream-git.js'

/**
 * Runs one git command.
 *
 * @returns everything that it says
 * @throws GitFailure
 */
export async function askGit(root: string, command: readonly string[]): Promise<string> {
  const { simpleGit } = await import('simple-git')
  const environment = { ...withoutPrograms(process.env), ...ENVIRONMENT }
  let failure: GitFailure | undefined
  const git = simpleGit({
    baseDir: root,
    config: [SAFE_SETTING],
    // The settings that the environment names are the user's own: what a proposal brings are files.
    allowEnvironment: Object.keys(environment),
    unsafe: { allowUnsafeConfigPaths: true, allowUnsafeConfigEnvCount: true },
    completion: { onClose: true, onExit: false },
    errors: (_error, { exitCode, stdErr }) => {
      const complaint = Buffer.concat(stdErr).toString()
      const [, refusal] = NOT_STARTED.exec(complaint) ?? []
      if (refusal !== undefined && exitCode < 0) failure = notStarted(refusal)
      else if (exitCode !== 0) failure = failureOf(complaint)
      return failure
    },
  })
  try {
    return await git.env(environment).raw([...command])
  } catch (error) {
    throw failure ?? (error instanceof Error ? new GitFailure(error.message) : error)
  }
}

/** What simple-git says in place of git, such as `Error: spawn git ENOENT`. */
const NOT_STARTED = /^Error: spawn git (E[A-Z]+)/

const NAMES_PROGRAM =
  /^(?:VISUAL|EDITOR|PAGER|PREFIX|SSH_ASKPASS|GIT_(?:EDITOR|SEQUENCE_EDITOR|PAGER|ASKPASS|SSH|SSH_COMMAND|SSH_VARIANT|EXTERNAL_DIFF|PROXY_COMMAND|EXEC_PATH|TEMPLATE_DIR))$/

/** What is asked here opens no editor and no pager, and connects to nothing. */
function withoutPrograms(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !NAMES_PROGRAM.test(name)))
}
