import { hasJournal, settleInterrupted } from './journal.js'
import { takeTurn } from './take-turn.js'
import { turnFolder } from './turn-folder.js'

/**
 * Settles what an interrupted run left, before it is read. Waits for a run that is writing.
 *
 * @param tell what a person is told of that
 * @throws WriteRefusal if it cannot be settled
 */
export async function settle(root: string, tell: (sentence: string) => void): Promise<void> {
  const folder = turnFolder(root)
  if (!hasJournal(folder)) return
  const end = await takeTurn(folder, tell)
  try {
    const settled = await settleInterrupted(folder, root)
    if (settled) tell(settled)
  } finally {
    end()
  }
}
