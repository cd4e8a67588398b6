import { notFound, type Routes } from '../route.js'
import type { GitHubState } from '../state.js'
import { commitsTouching, type GitCommit, isIn, readFileAt } from './git-objects.js'
import { user } from './users.js'

export const commits: Routes = {
  'GET /repos/{owner}/{repo}/commits': {
    needs: 'contents: read',
    answer: (state, { query: { sha = state.defaultBranch, path = '.' } }) => {
      if (!state.git || !isIn(state.git, sha)) return notFound
      return { list: commitsTouching(state.git, sha, path).map((commit) => gitCommit(state, commit)) }
    },
  },
  'GET /repos/{owner}/{repo}/contents/{path}': {
    needs: 'contents: read',
    answer: (state, { parameters: { path = '' }, query: { ref = state.defaultBranch } }) => {
      const file = state.git && readFileAt(state.git, ref, path)
      if (!file) return notFound
      const { blob: sha, bytes } = file
      const content = bytes.toString('base64')
      const name = path.slice(path.lastIndexOf('/') + 1)
      return { body: { type: 'file', encoding: 'base64', size: bytes.length, name, path, content, sha } }
    },
  },
}

export function gitCommit(state: GitHubState, { id, name, email, at, message }: GitCommit) {
  const login = [...state.pullRequests.values()].map(({ logins }) => logins.get(email)).find((one) => one !== undefined)
  const signature = { name, email, date: at }
  return {
    sha: id,
    author: login ? user(login, state.accounts) : null,
    commit: { author: signature, committer: signature, message },
  }
}
