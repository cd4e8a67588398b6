import { type Routes, refusal } from '../route.js'
import type { GitHubState, PlayedLabel } from '../state.js'

export const labels: Routes = {
  'GET /repos/{owner}/{repo}/labels': {
    needs: 'issues: read',
    answer: (state) => ({ list: state.labels }),
  },
  'POST /repos/{owner}/{repo}/labels': {
    needs: 'issues: write',
    answer: (state, { body: { name, color = 'ededed', description = null } }) => {
      if (find(state, name)) {
        return refusal(422, 'Validation Failed', [{ resource: 'Label', code: 'already_exists', field: 'name' }])
      }
      const label = { name, color, description }
      state.labels.push(label)
      return { status: 201, body: label }
    },
  },
}

/** An issue can be given labels that do not exist: then they do. */
export function addLabels(state: GitHubState, names: readonly string[]): void {
  for (const name of names) if (!find(state, name)) state.labels.push({ name, color: 'ededed', description: null })
}

/** Capitals make no other label. */
function find({ labels: known }: GitHubState, name: string): PlayedLabel | undefined {
  return known.find((label) => label.name.toLowerCase() === name.toLowerCase())
}
