export { GitHubFailure } from './github-failure.js'
export { type KeptComment, keepOneComment, markedComments } from './keep-one-comment.js'
export { type GitHub, openGitHub } from './open-github.js'
export { parseRepositoryName, type RepositoryName, repositoryOfRemote } from './repository-name.js'
