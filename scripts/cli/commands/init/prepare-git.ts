import {
  describeRepository,
  findIgnored,
  isGitInstalled,
  readCommitter,
  readGitSetting,
} from '../../../core/read/index.js'
import { startRepository } from '../../../core/write/write-git.js'
import type { CommandContext } from '../../command/context.js'
import type { StepFacts } from './next-steps.js'
import { TOOLKIT_PACKAGE } from './starter-files.js'

/** Without these in git, no check runs on a server. */
const ESSENTIAL = [TOOLKIT_PACKAGE, 'package.json', 'package-lock.json', 'qms-docs/qms.yml']

/** Begins a repository where there is none. Committing is left to people, who first install the toolkit. */
export async function prepareGit(
  { environment }: CommandContext,
  root: string,
): Promise<Pick<StepFacts, 'hasGit' | 'isKnownToGit' | 'ignored'>> {
  if (!(await isGitInstalled(root))) return { hasGit: false, isKnownToGit: false, ignored: [] }
  if (!describeRepository(root).isGit)
    await startRepository(root, (await readGitSetting(root, 'init.defaultBranch')) ? undefined : 'main')
  return {
    hasGit: true,
    isKnownToGit: (await readCommitter(root, environment)) !== undefined,
    ignored: await findIgnored(root, ESSENTIAL),
  }
}
