import type { Connection } from './connection.js'

/** What runs on GitHub. */
export function workflows({ ask, request }: Connection) {
  /** @param file such as `qms-check.yml`, which must allow it: GitHub starts nothing by itself for what a workflow pushed */
  const startWorkflow = (file: string, branch: string) =>
    ask({ about: `a run of ${file} on ${branch}`, needs: 'actions: write' }, async (repository) => {
      const route = 'POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches'
      await request(route, { ...repository, workflow_id: file, ref: branch })
    })
  return { startWorkflow }
}
