import type { Routes } from '../route.js'

export const workflows: Routes = {
  'GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs': {
    needs: 'actions: read',
    answer: ({ runs }, { query: { head_sha: commit = '' } }) => {
      const page = runs.get(commit)
      const found = page === undefined ? [] : [{ id: 5, head_sha: commit, html_url: page }]
      return { body: { total_count: found.length, workflow_runs: found } }
    },
  },
  'POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches': {
    needs: 'actions: write',
    answer: ({ started }, { parameters: { workflow_id: workflow }, body: { ref } }) => {
      started.push(`${workflow} on ${ref}`)
      return { status: 204 }
    },
  },
}
