import { dateInZone } from '../../../core/values/date.js'
import { counted } from '../../../core/words/counted.js'
import { expectedUntil, type LastChase } from '../../../subjects/actions/last-chase.js'
import type { CommandContext, ExitCode } from '../../command/context.js'

interface TellOptions {
  readonly today?: string
  readonly format?: 'text' | 'json'
}

/** Says when `qms chase` ran last, for people or as `qms site build --last-chase` reads it; 1 if it should have run again. */
export function tellLastChase(
  context: CommandContext,
  last: LastChase | undefined,
  { format = 'text', today = dateInZone(context.now, 'UTC') }: TellOptions,
): ExitCode {
  const isLate = last === undefined || expectedUntil(last) < today
  if (format === 'json') context.write(`${JSON.stringify({ version: 1, last: last ?? null }, null, 2)}\n`)
  else context.write(`${inWords(last, isLate)}\n`)
  return isLate ? 1 : 0
}

function inWords(last: LastChase | undefined, isLate: boolean): string {
  if (!last) return 'qms chase has not run yet, or what it left was removed.'
  const lost = last.lost.map(({ what, since }) => `Not watched any more: ${what}, since ${since}.`)
  const late = isLate ? ['That is more than a week ago: check whether its schedule was stopped.'] : []
  return [`qms chase ran last on ${last.on} and watched ${counted(last.watched, 'date')}.`, ...late, ...lost].join('\n')
}
