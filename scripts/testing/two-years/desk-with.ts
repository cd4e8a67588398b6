import { plannedContent } from '../../core/edit/planned-content.js'
import type { FileChange } from '../../core/model/plan.js'
import type { Qms } from '../../core/model/qms.js'
import { memoryTree, readQms } from '../../core/read/index.js'
import { updateQms } from '../../core/read/update-qms.js'
import { asOf } from '../../core/time/as-of.js'
import { FIRST_DAY } from './calendar.js'
import type { Files } from './firm/found-firm.js'

/** Where people of the firm decide on files and write them. */
export interface Desk {
  readonly qms: Qms
  /** Decides on a day by what is written so far, and writes what follows. */
  decide(day: string, plan: (qms: Qms) => readonly FileChange[]): Promise<void>
  /** @returns what a file says */
  contentOf(path: string): string
  /** @returns the files written since this was last asked */
  takeChanged(): Files
}

export async function deskWith(start: Files): Promise<Desk> {
  const files = { ...start }
  let changed: Files = {}
  let qms = await readQms(memoryTree(files), { today: FIRST_DAY })
  return {
    get qms() {
      return qms
    },
    async decide(day, plan) {
      const paths = plan(asOf(qms, day)).flatMap((change) => {
        if (change.kind === 'move' || change.kind === 'delete') return []
        const present = files[change.path]
        const content = plannedContent(change, present === undefined ? undefined : Buffer.from(present))
        files[change.path] = typeof content === 'string' ? content : Buffer.from(content).toString('utf8')
        changed[change.path] = files[change.path] ?? ''
        // Each table begins and ends with its month: nobody decides by what is in it.
        return change.path.endsWith('.csv') ? [] : [change.path]
      })
      if (paths.length > 0) qms = await updateQms(qms, memoryTree(withoutTables(files)), paths)
    },
    contentOf: (path) => files[path] ?? '',
    takeChanged() {
      const taken = changed
      changed = {}
      return taken
    },
  }
}

function withoutTables(files: Files): Files {
  return Object.fromEntries(Object.entries(files).filter(([path]) => !path.endsWith('.csv')))
}
