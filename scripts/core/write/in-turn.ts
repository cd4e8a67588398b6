import type { Plan } from '../model/plan.js'
import { applyPlan } from './apply-plan.js'
import { journalIn, settleInterrupted } from './journal.js'
import { takeTurn } from './take-turn.js'
import { turnFolder } from './turn-folder.js'

/** The one way to change files: all of a plan or nothing. See `applyPlan` for what it throws. */
export type ApplyPlan = (plan: Plan) => Promise<void>

/**
 * Lets one run at a time read, decide and change the files of a folder, so that runs at the same moment lose nothing. What a
 * run left behind that was interrupted is settled first.
 *
 * @param tell what a person is told besides: that another run is waited for, or that an earlier one was interrupted
 * @param work is given the one way to change files
 * @throws WriteRefusal if another run does not end, or what an interrupted one left cannot be settled
 */
export async function inTurn<Result>(
  root: string,
  tell: (sentence: string) => void,
  work: (apply: ApplyPlan) => Promise<Result>,
): Promise<Result> {
  const folder = turnFolder(root)
  const end = await takeTurn(folder, tell)
  try {
    const settled = await settleInterrupted(folder, root)
    if (settled) tell(settled)
    return await work((plan) => applyPlan(root, plan, journalIn(folder, root)))
  } finally {
    end()
  }
}
