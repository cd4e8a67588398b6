import { join } from 'node:path'
import type { Evaluation } from '../../../core/model/evaluation.js'
import { blobOfFile } from '../../../core/write/blob-of-file.js'
import type { ApplyPlan } from '../../../core/write/in-turn.js'
import { planBaseline } from '../../../subjects/system/plan-baseline.js'
import { accepted } from '../../command/accepted.js'
import type { CommandContext, ExitCode } from '../../command/context.js'
import type { OpenedQms } from '../repository/open-qms.js'

/** Writes today's problems down as known. */
export async function writeBaseline(
  context: CommandContext,
  { root, qms }: OpenedQms,
  evaluation: Evaluation,
  blocking: ReadonlySet<string>,
  apply: ApplyPlan,
): Promise<ExitCode> {
  const plan = accepted(planBaseline(qms, evaluation, blocking, blobOfFile(join(root, qms.baselineFile.path))))
  await apply(plan)
  context.write(`${plan.sentences.join('\n')}\n`)
  return plan.hasRefused ? 1 : 0
}
