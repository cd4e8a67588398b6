export { type GitHub, openGitHub } from './open-github.js'
export { parseRepositoryName, type RepositoryName, repositoryOfRemote } from './repository-name.js'
