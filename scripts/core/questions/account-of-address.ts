import type { QmsContent } from '../model/qms.js'
import { readUrl } from '../values/read-url.js'

/** An account on GitHub, as an address says that GitHub gave it. */
export interface AccountOfAddress {
  readonly login: string
  /** Such as one that keeps packages up to date. */
  readonly isProgram: boolean
}

/** `login@users.noreply.HOST`, `12345+login@…`, and of programs `12345+name[bot]@…`. */
const NO_REPLY = /^(?:\d{1,20}\+)?([A-Za-z0-9_-]{1,50})(\[bot\])?@users\.noreply\.([A-Za-z0-9.-]{1,200})$/

/**
 * @returns whose address it is, where github.com gave it, or the server on which the repository is by `site.repository`; undefined for
 * all others: a server that is not known may call any account as it likes
 */
export function accountOfAddress(
  { settings }: Pick<QmsContent, 'settings'>,
  email: string,
): AccountOfAddress | undefined {
  const [, login, bot, host = ''] = NO_REPLY.exec(email) ?? []
  const isKnown = host === 'github.com' || host.toLowerCase() === serverOf(settings.site.repository)
  return login !== undefined && isKnown ? { login, isProgram: bot !== undefined } : undefined
}

function serverOf(repository: string | undefined): string | undefined {
  return repository === undefined ? undefined : readUrl(repository)?.hostname
}
