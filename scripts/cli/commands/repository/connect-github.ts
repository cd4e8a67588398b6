import { pathInRepository, readGitSetting } from '../../../core/read/index.js'
import {
  type GitHub,
  openGitHub,
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
  { GITHUB_REPOSITORY }: CommandContext['environment'],
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
  if (repository) return repository
  throw new Misuse(
    'Which repository on GitHub is meant? git has no remote “origin” that says so: name it, such as --repository example/qms.',
  )
}
