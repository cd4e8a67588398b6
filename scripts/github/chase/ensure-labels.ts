import { type GitHub, GitHubFailure } from '../index.js'
import { LABELS } from './issue-labels.js'

/** Gives our labels their colours and descriptions; without this GitHub makes grey ones. */
export async function ensureLabels(github: GitHub): Promise<void> {
  const names = new Set((await github.labels()).map(({ name }) => name.toLowerCase()))
  for (const label of LABELS.filter(({ name }) => !names.has(name.toLowerCase()))) {
    await github.createLabel(label).catch(ignoreExisting)
  }
}

/** Another run was faster. */
function ignoreExisting(error: unknown): void {
  if (!(error instanceof GitHubFailure) || error.reason !== 'refused') throw error
}
