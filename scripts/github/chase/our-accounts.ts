import type { GitHub } from '../index.js'

/** Under which the workflows of a repository write in it, and in no other. */
const WORKFLOWS = 'github-actions[bot]'

export type IsOurs = (written: { readonly by?: string }) => boolean

/**
 * Anybody can copy our marks, so what was written under another account is not believed.
 *
 * @param named the accounts that `due.issue_accounts` names
 */
export async function ourAccounts(github: GitHub, named: readonly string[]): Promise<IsOurs> {
  const accounts = new Set([await github.login(), WORKFLOWS, ...named].map((login) => login.toLowerCase()))
  return ({ by }) => by !== undefined && accounts.has(by.toLowerCase())
}
