import type { CommandContext } from './context.js'

/** @returns how a run that waits for another, or settles what an interrupted one left, says so */
export function tellWhileWaiting(context: CommandContext): (sentence: string) => void {
  return (sentence) => context.complain(`${sentence}\n`)
}
