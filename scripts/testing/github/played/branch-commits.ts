import { notFound, type PlayedAnswer, type Routes, refusal } from '../route.js'
import type { GitHubState } from '../state.js'
import { commitTree, isAncestor, isIn, moveBranch, treeOf, writeTree } from './git-objects.js'

export const branchCommits: Routes = {
  'GET /repos/{owner}/{repo}/git/ref/{ref}': {
    needs: 'contents: read',
    answer: ({ git }, { parameters: { ref = '' } }) => {
      const commit = git && isIn(git, `refs/${ref}`)
      return commit ? { body: reference(ref, commit) } : notFound
    },
  },
  'GET /repos/{owner}/{repo}/git/commits/{commit_sha}': {
    needs: 'contents: read',
    answer: ({ git }, { parameters: { commit_sha: sha = '' } }) =>
      git && isIn(git, sha) ? { body: { sha, tree: { sha: treeOf(git, sha) } } } : notFound,
  },
  'POST /repos/{owner}/{repo}/git/trees': {
    needs: 'contents: write',
    answer: ({ git }, { body: { base_tree: base, tree } }) =>
      git ? { status: 201, body: { sha: writeTree(git, base, tree) } } : notFound,
  },
  'POST /repos/{owner}/{repo}/git/commits': {
    needs: 'contents: write',
    answer: ({ git, login, now }, { body: { message, tree, parents } }) =>
      git ? { status: 201, body: { sha: commitTree(git, { login, now, message, tree, parents }) } } : notFound,
  },
  'POST /repos/{owner}/{repo}/git/refs': {
    needs: 'contents: write',
    answer: (state, { body: { ref, sha } }) => {
      if (!state.git) return notFound
      if (isIn(state.git, ref)) return refusal(422, 'Reference already exists')
      moveBranch(state.git, ref, sha)
      return { status: 201, body: reference(ref.replace('refs/', ''), sha) }
    },
  },
  'PATCH /repos/{owner}/{repo}/git/refs/{ref}': {
    needs: 'contents: write',
    answer: (state, { parameters: { ref = '' }, body: { sha, force = false } }) => {
      const now = state.git && isIn(state.git, `refs/${ref}`)
      if (!state.git || !now) return refusal(422, 'Reference does not exist')
      if (!force && !isAncestor(state.git, now, sha)) return refusal(422, 'Update is not a fast forward')
      const refused = refuseDirect(state, ref)
      if (refused) return refused
      moveBranch(state.git, `refs/${ref}`, sha)
      return { body: reference(ref, sha) }
    },
  },
}

function reference(ref: string, sha: string) {
  return { ref: `refs/${ref}`, object: { type: 'commit', sha } }
}

function refuseDirect({ rules, defaultBranch, mayBypass }: GitHubState, ref: string): PlayedAnswer | undefined {
  const asksForReview = rules.some((rule) => 'type' in rule && rule.type === 'pull_request')
  if (!asksForReview || mayBypass || ref !== `heads/${defaultBranch}`) return undefined
  return refusal(422, 'Repository rule violations found\n\nChanges must be made through a pull request.\n\n')
}
