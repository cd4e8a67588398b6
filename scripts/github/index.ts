export { GitHubFailure } from './github-failure.js'
export type { Issue, IssueChange, IssueDraft } from './issues.js'
export { type GitHub, openGitHub } from './open-github.js'
export { parseRepositoryName, type RepositoryName, repositoryOfRemote } from './repository-name.js'
