export { GitHubFailure } from './github-failure.js'
export { type GitHub, openGitHub } from './open-github.js'
export type { ChangedFile, PushedCommit } from './pull-requests.js'
export { parseRepositoryName, type RepositoryName, repositoryOfRemote } from './repository-name.js'
