import type { Routes } from '../route.js'
import type { GitHubState } from '../state.js'
import { user } from './users.js'

export const repositories: Routes = {
  'GET /repos/{owner}/{repo}': {
    needs: 'metadata: read',
    answer: (state) => ({ body: repository(state) }),
  },
}

export function repository({ owner, name, defaultBranch, isArchived, hasIssues }: GitHubState) {
  return {
    id: 1,
    name,
    full_name: `${owner}/${name}`,
    owner: user(owner),
    html_url: `https://github.example/${owner}/${name}`,
    default_branch: defaultBranch,
    archived: isArchived,
    has_issues: hasIssues,
  }
}
