import { formatPlan } from '../../core/format/plan.js'
import type { PlanOrRefusal } from '../../core/model/plan.js'
import { inTurn } from '../../core/write/in-turn.js'
import { accepted } from '../command/accepted.js'
import type { CommandContext, ExitCode } from '../command/context.js'
import { tellWhileWaiting } from '../command/tell-while-waiting.js'
import { findRoot } from './repository/find-root.js'

/**
 * Reads, decides and changes files, while no other run does, and says what came of it.
 *
 * @param dryRun only say what would change
 * @param decide reads the system and decides
 * @throws Misuse with the reason of a refusal
 */
export async function carryOut(
  context: CommandContext,
  dryRun: boolean | undefined,
  decide: () => Promise<PlanOrRefusal>,
): Promise<ExitCode> {
  if (dryRun) {
    context.write(formatPlan(accepted(await decide())))
    return 0
  }
  const { sentences } = await inTurn(findRoot(context.folder), tellWhileWaiting(context), async (apply) => {
    const plan = accepted(await decide())
    await apply(plan)
    return plan
  })
  context.write(`${sentences.join('\n')}\n`)
  return 0
}
