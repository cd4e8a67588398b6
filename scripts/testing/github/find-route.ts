import { branchCommits } from './played/branch-commits.js'
import { branches } from './played/branches.js'
import { comments } from './played/comments.js'
import { commits } from './played/commits.js'
import { issues } from './played/issues.js'
import { labels } from './played/labels.js'
import { pullRequests } from './played/pull-requests.js'
import { repositories } from './played/repositories.js'
import { reviews } from './played/reviews.js'
import { users } from './played/users.js'
import { workflows } from './played/workflows.js'
import type { Route } from './route.js'

const routes = {
  ...repositories,
  ...pullRequests,
  ...reviews,
  ...comments,
  ...issues,
  ...labels,
  ...commits,
  ...branches,
  ...branchCommits,
  ...users,
  ...workflows,
}

export interface FoundRoute extends Route {
  /** `GET /repos/{owner}/{repo}/issues` */
  readonly name: string
  readonly parameters: Readonly<Record<string, string>>
}

const patterns = Object.entries(routes).map(([name, route]) => {
  const [, path = ''] = name.split(' ')
  const pattern = new RegExp(
    `^${path.replace(/\{(\w+)\}/g, (_, word) => `(?<${word}>${word === 'path' ? '.+' : '[^/]+'})`)}$`,
  )
  return { name, route, pattern }
})

/** @returns which part of GitHub a request asks for; undefined when nobody plays that part */
export function findRoute(method: string, path: string): FoundRoute | undefined {
  for (const { name, route, pattern } of patterns) {
    const match = name.startsWith(`${method} `) ? pattern.exec(path) : null
    if (!match) continue
    const parameters = Object.entries(match.groups ?? {}).map(([word, value]) => [word, decodeURIComponent(value)])
    return { ...route, name, parameters: Object.fromEntries(parameters) }
  }
  return undefined
}
