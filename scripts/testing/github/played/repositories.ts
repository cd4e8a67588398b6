import { notFound, type Routes } from '../route.js'
import type { GitHubState } from '../state.js'
import { user } from './users.js'

export const repositories: Routes = {
  'GET /repos/{owner}/{repo}': {
    needs: 'metadata: read',
    answer: (state) => ({ body: repository(state) }),
  },
  'GET /repos/{owner}/{repo}/pages': {
    needs: 'pages: read',
    answer: ({ pages, owner, name }) =>
      pages ? { body: { ...pages, html_url: `https://${owner}.github.example/${name}/` } } : notFound,
  },
}

export function repository({ owner, name, defaultBranch, isArchived, hasIssues, isPrivate }: GitHubState) {
  return {
    id: 1,
    name,
    full_name: `${owner}/${name}`,
    owner: user(owner),
    html_url: `https://github.example/${owner}/${name}`,
    default_branch: defaultBranch,
    archived: isArchived,
    has_issues: hasIssues,
    private: isPrivate,
  }
}
