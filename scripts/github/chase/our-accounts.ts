import { type GitHub, WORKFLOW_ACCOUNT } from '../index.js'

export type IsOurs = (written: { readonly by?: string }) => boolean

/**
 * Anybody can copy our marks, so what was written under another account is not believed.
 *
 * @param named the accounts that `due.issue_accounts` names
 */
export async function ourAccounts(github: GitHub, named: readonly string[]): Promise<IsOurs> {
  const accounts = new Set([await github.login(), WORKFLOW_ACCOUNT, ...named].map((login) => login.toLowerCase()))
  return ({ by }) => by !== undefined && accounts.has(by.toLowerCase())
}
