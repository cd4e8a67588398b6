import type { Account } from '../core/model/pull-request.js'

export interface AnsweredAccount {
  readonly login: string
  readonly id: number | bigint
  readonly type?: string | undefined
}

/** GitHub shows what an account that was deleted left behind as that of this one. */
const GHOST = 10_137

/** @returns undefined when the account is gone */
export function readAccount(answer: AnsweredAccount | null | undefined): Account | undefined {
  if (!answer || Number(answer.id) === GHOST || answer.login === 'ghost') return undefined
  return { login: answer.login, id: Number(answer.id), isBot: answer.type !== undefined && answer.type !== 'User' }
}
