import { join } from 'node:path'
import type { Evaluation } from '../../../core/model/evaluation.js'
import type { Plan } from '../../../core/model/plan.js'
import { blobOfFile } from '../../../core/write/blob-of-file.js'
import { planBaseline } from '../../../subjects/system/plan-baseline.js'
import { accepted } from '../../command/accepted.js'
import type { CommandContext, ExitCode } from '../../command/context.js'
import type { OpenedQms } from '../repository/open-qms.js'

/** Writes today's problems down as known. */
export function writeBaseline(
  context: CommandContext,
  { root, qms }: OpenedQms,
  evaluation: Evaluation,
  blocking: ReadonlySet<string>,
  apply: (plan: Plan) => void,
): ExitCode {
  const plan = accepted(planBaseline(qms, evaluation, blocking, blobOfFile(join(root, qms.baselineFile.path))))
  apply(plan)
  context.write(`${plan.sentences.join('\n')}\n`)
  return plan.hasRefused ? 1 : 0
}
