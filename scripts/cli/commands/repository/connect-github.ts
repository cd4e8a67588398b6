import { pathInRepository, readGitSetting } from '../../../core/read/index.js'
import {
  type GitHub,
  openGitHub,
  otherServerOfRemote,
  parseRepositoryName,
  type RepositoryName,
  repositoryOfRemote,
} from '../../../github/index.js'
import type { CommandContext } from '../../command/context.js'
import { Misuse } from '../../command/misuse.js'

/**
 * Opens the repository on GitHub that is meant: named with --repository, by the workflow, or by git's remote “origin”.
 *
 * @throws Misuse if none is
 */
export async function connectGitHub(context: CommandContext, root: string, named?: string): Promise<GitHub> {
  const { environment, second } = context
  const { GITHUB_TOKEN, GH_TOKEN, GITHUB_API_URL: apiUrl } = environment
  const repository = await findRepository(environment, root, named)
  return openGitHub({ token: GITHUB_TOKEN || GH_TOKEN, repository, folder: pathInRepository(root), apiUrl, second })
}

async function findRepository(
  { GITHUB_REPOSITORY, GITHUB_API_URL }: CommandContext['environment'],
  root: string,
  named: string | undefined,
): Promise<RepositoryName> {
  const written = named ?? GITHUB_REPOSITORY
  if (written) {
    const repository = parseRepositoryName(written)
    if (repository) return repository
    throw new Misuse(
      `“${written}” is not the name of a repository on GitHub. Write owner and name: --repository example/qms`,
    )
  }
  const remote = (await readGitSetting(root, 'remote.origin.url')) ?? ''
  const repository = repositoryOfRemote(remote)
  const server = otherServerOfRemote(remote)
  if (repository && server && !GITHUB_API_URL) throw new Misuse(otherServer(server))
  if (repository) return repository
  throw new Misuse(
    'Which repository on GitHub is meant? git has no remote “origin” that says so: name it, such as --repository example/qms.',
  )
}

/** A token is for one server, and must reach no other. */
function otherServer(server: string): string {
  const api = server.endsWith('.ghe.com') ? `https://api.${server}` : `https://${server}/api/v3`
  return `git’s remote “origin” is at ${server}, which is not github.com. If it is a GitHub of your own, say where it can be asked: export GITHUB_API_URL=${api}`
}
