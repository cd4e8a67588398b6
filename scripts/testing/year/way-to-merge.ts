import { repositoryIn } from '../temporary-repository.js'

/** How pull requests are merged in a company: what its settings at GitHub allow. */
export type WayToMerge = 'merge' | 'squash' | 'rebase'

type Identity = Readonly<Record<string, string>>

/** GitHub commits itself, in the name of a person where it merges with a rebase. */
const BY_GITHUB = { GIT_COMMITTER_NAME: 'GitHub', GIT_COMMITTER_EMAIL: 'noreply@github.com' }

/** @param person who merges, as git takes it from its environment */
export function mergeBranch(root: string, branch: string, way: WayToMerge, person: Identity): void {
  const { git } = repositoryIn(root, way === 'rebase' ? person : { ...person, ...BY_GITHUB })
  const authors = new Set(git('log', '--reverse', '--format=%an <%ae>', `trunk..${branch}`).trim().split('\n'))
  const [first = '', ...others] = authors
  git('switch', '--quiet', 'trunk')
  if (way === 'merge') git('merge', '--quiet', '--no-ff', '--no-edit', branch)
  if (way === 'rebase') git('cherry-pick', `trunk..${branch}`)
  if (way === 'squash') {
    git('merge', '--quiet', '--squash', branch)
    const message = [branch, '', ...others.map((author) => `Co-authored-by: ${author}`)].join('\n')
    git('commit', '--quiet', `--author=${first}`, '--message', message)
  }
  git('branch', '--quiet', '--delete', '--force', branch)
}
