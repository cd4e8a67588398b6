import { branchRules } from './branch-rules.js'
import { branches } from './branches.js'
import { comments } from './comments.js'
import { type ConnectionOptions, connect, type RepositoryFacts } from './connection.js'
import { files } from './files.js'
import { issues } from './issues.js'
import { labels } from './labels.js'
import { pullRequests } from './pull-requests.js'
import { reviews } from './reviews.js'
import { users } from './users.js'
import { workflows } from './workflows.js'

/** What GitHub can be asked about one repository. Every function throws a GitHubFailure that says in a sentence why not. */
export type GitHub = ReturnType<typeof openGitHub>

/** Opens no connection yet: the first question does. Limits and faults that pass are waited for, within bounds. */
export function openGitHub(options: ConnectionOptions) {
  const connection = connect(options)
  const asking = users(connection)
  return {
    repository: (): Promise<RepositoryFacts> => connection.repository(),
    ...pullRequests(connection),
    ...reviews(connection),
    ...comments(connection, asking),
    ...issues(connection, asking),
    ...labels(connection),
    ...files(connection),
    ...branchRules(connection),
    ...branches(connection),
    ...asking,
    ...workflows(connection),
  }
}
