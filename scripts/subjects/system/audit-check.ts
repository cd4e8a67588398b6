import { counted } from '../../core/words/counted.js'

/** What an auditor will ask, and whether the answer is good. */
export interface AuditCheck {
  readonly id: string
  readonly question: string
  readonly answer: 'ready' | 'look at it' | 'not evaluated'
  /** One sentence. */
  readonly why: string
  /** The ids of what it is about. */
  readonly found: readonly string[]
}

type Judgement = Pick<AuditCheck, 'answer' | 'why'>

export function judged(isReady: boolean, why: string): Judgement {
  return { answer: isReady ? 'ready' : 'look at it', why }
}

/** What has never happened, or cannot be looked at, is neither good nor bad. */
export function notEvaluated(why: string): Judgement {
  return { answer: 'not evaluated', why }
}

/** @returns `is` of one, `are` of none and of several */
export function are(count: number): string {
  return count === 1 ? 'is' : 'are'
}

/** @returns `0 of 1 risk is`, `1 of 3 risks is`, `2 of 3 risks are` */
export function partOf(count: number, all: number, noun: string): string {
  return `${count} of ${counted(all, noun)} ${all === 1 ? 'is' : are(count)}`
}

/** @returns each id once */
export function eachId(things: readonly { readonly id: string }[]): readonly string[] {
  return [...new Set(things.map(({ id }) => id))]
}
